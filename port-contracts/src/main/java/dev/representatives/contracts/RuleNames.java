package dev.representatives.contracts;

import java.lang.reflect.Method;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGenerator;

/** Names a test by the number of its rule and the sentence that its method's name is. */
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
