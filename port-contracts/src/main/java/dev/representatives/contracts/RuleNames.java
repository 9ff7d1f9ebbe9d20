package dev.representatives.contracts;

import java.lang.reflect.Method;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGenerator;

/** Builds the display name of a test from its rule number and its method name. */
final class RuleNames extends DisplayNameGenerator.ReplaceUnderscores {
  @Override
  public String generateDisplayNameForMethod(
      List<Class<?>> enclosingInstanceTypes, Class<?> testClass, Method testMethod) {
    String sentence =
        super.generateDisplayNameForMethod(enclosingInstanceTypes, testClass, testMethod)
            .replaceFirst(" ?\\(\\)$", "");
    Rule rule = testMethod.getAnnotation(Rule.class);
    return rule == null ? sentence : rule.value() + " " + sentence;
  }
}
