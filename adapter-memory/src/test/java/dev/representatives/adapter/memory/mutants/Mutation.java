package dev.representatives.adapter.memory.mutants;

import dev.representatives.contracts.StoresUnderTest;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Map;

/** Stores in which one port has a mistake. */
final class Mutation {
  private Mutation() {}

  /** Calls the correct port. */
  record Honest(Object store, Class<?> port, Method method) {
    Object call(Object... arguments) {
      return Mutation.call(method, store, arguments);
    }

    /** Calls another method of the same port. */
    Object other(String name, Object... arguments) {
      Method other =
          Arrays.stream(port.getMethods())
              .filter(candidate -> candidate.getName().equals(name))
              .findFirst()
              .orElseThrow();
      return Mutation.call(other, store, arguments);
    }
  }

  /** The mutated behaviour of a method. */
  @FunctionalInterface
  interface Twist {
    Object answer(Object[] arguments, Honest honest);
  }

  /** Mutates some methods of a port. */
  static StoresUnderTest of(StoresUnderTest honest, Class<?> port, Map<String, Twist> twists) {
    return proxy(
        StoresUnderTest.class,
        (self, accessor, given) -> {
          if (accessor.isDefault()) {
            return InvocationHandler.invokeDefault(self, accessor, given);
          }
          Object store = call(accessor, honest);
          return accessor.getReturnType() == port ? twisted(port, store, twists) : store;
        });
  }

  /** Mutates every method of a port that has parameters. */
  static StoresUnderTest everywhere(StoresUnderTest honest, Twist twist) {
    return proxy(
        StoresUnderTest.class,
        (self, accessor, given) -> {
          if (accessor.isDefault()) {
            return InvocationHandler.invokeDefault(self, accessor, given);
          }
          Object store = call(accessor, honest);
          return proxy(
              accessor.getReturnType(),
              (port, method, arguments) ->
                  arguments == null
                      ? call(method, store)
                      : twist.answer(
                          arguments, new Honest(store, accessor.getReturnType(), method)));
        });
  }

  private static Object twisted(Class<?> port, Object store, Map<String, Twist> twists) {
    return proxy(
        port,
        (self, method, given) -> {
          Object[] arguments = given == null ? new Object[0] : given;
          Twist twist = twists.get(method.getName());
          return twist == null
              ? call(method, store, arguments)
              : twist.answer(arguments, new Honest(store, port, method));
        });
  }

  private static <P> P proxy(Class<P> port, InvocationHandler handler) {
    return port.cast(
        Proxy.newProxyInstance(Mutation.class.getClassLoader(), new Class<?>[] {port}, handler));
  }

  private static Object call(Method method, Object target, Object... arguments) {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw (RuntimeException) e.getCause();
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
