package dev.representatives.architecture.offenders.a18.adapter.persistence;

import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;

final class Offender {
  Method method;

  Object lookup() throws ClassNotFoundException {
    return MethodHandles.lookup().hashCode()
        + Class.forName("Offender").hashCode()
        + ClassLoader.getSystemClassLoader().loadClass("Offender").hashCode();
  }
}
