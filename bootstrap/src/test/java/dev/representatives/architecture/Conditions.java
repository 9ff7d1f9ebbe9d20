package dev.representatives.architecture;

import static java.util.stream.Collectors.joining;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.PackageMatcher;
import com.tngtech.archunit.core.domain.PackageMatchers;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** Conditions that ArchUnit does not provide. */
final class Conditions {
  /** Interfaces that a caller passes to an inbound port, or gets from it. */
  private static final Set<String> PASSED_THROUGH_PORTS =
      Set.of("BulkChange", "BulkLine", "BulkSink", "BulkSource", "LineResult");

  private static final String GENERATED = "io.micronaut.core.annotation.Generated";

  private Conditions() {}

  /** Classes that Micronaut's annotation processors have not generated. */
  static DescribedPredicate<JavaClass> areWrittenByHand() {
    return DescribedPredicate.describe("are written by hand", Conditions::isWrittenByHand);
  }

  static boolean isWrittenByHand(JavaClass javaClass) {
    return !javaClass.isAnnotatedWith(GENERATED);
  }

  static DescribedPredicate<JavaClass> arePorts() {
    return DescribedPredicate.describe("are ports", Conditions::isPort);
  }

  /** For a class in a package of ports. */
  static boolean isPort(JavaClass javaClass) {
    return javaClass.isTopLevelClass()
        && javaClass.isInterface()
        && !javaClass.getSimpleName().equals("package-info")
        && !PASSED_THROUGH_PORTS.contains(javaClass.getSimpleName());
  }

  /** Calls, method references and field accesses whose target is one of the members. */
  static DescribedPredicate<JavaAccess<?>> targetIsOneOf(Set<String> members) {
    return DescribedPredicate.describe(
        "target is one of a list",
        access ->
            members.contains(
                access.getTargetOwner().getName() + "." + access.getTarget().getName()));
  }

  static ArchCondition<JavaClass> resideInExactlyOneOf(String... packages) {
    return condition(
        "reside in exactly one ring",
        javaClass -> {
          var rings =
              Stream.of(packages)
                  .filter(ring -> PackageMatcher.of(ring).matches(javaClass.getPackageName()))
                  .toList();
          return rings.size() == 1
              ? Stream.empty()
              : Stream.of("Class <" + javaClass.getName() + "> is in the rings " + rings);
        });
  }

  static ArchCondition<JavaClass> notDependOnBoth(String one, String other) {
    var first = PackageMatcher.of(one);
    var second = PackageMatcher.of(other);
    return condition(
        "not depend on both '" + one + "' and '" + other + "'",
        javaClass -> {
          var targets =
              javaClass.getDirectDependenciesFromSelf().stream()
                  .map(dependency -> dependency.getTargetClass())
                  .toList();
          var firsts = named(targets.stream().filter(target -> isIn(target, first)));
          var seconds = named(targets.stream().filter(target -> isIn(target, second)));
          return firsts.isEmpty() || seconds.isEmpty()
              ? Stream.empty()
              : Stream.of(
                  "Class <"
                      + javaClass.getName()
                      + "> depends on both <"
                      + firsts
                      + "> and <"
                      + seconds
                      + ">");
        });
  }

  static ArchCondition<JavaClass> beImplementedExactlyOnceIn(String ring) {
    var matcher = PackageMatcher.of(ring);
    return condition(
        "be implemented exactly once, in '" + ring + "'",
        port -> {
          var implementations =
              port.getAllSubclasses().stream()
                  .filter(Conditions::isWrittenByHand)
                  .filter(
                      type ->
                          !type.isInterface()
                              && !type.getModifiers().contains(JavaModifier.ABSTRACT))
                  .toList();
          return implementations.size() == 1 && isIn(implementations.get(0), matcher)
              ? Stream.empty()
              : Stream.of(
                  "Port <"
                      + port.getName()
                      + "> is implemented by <"
                      + named(implementations.stream())
                      + ">");
        });
  }

  static ArchCondition<JavaClass> beImplementedIn(String... rings) {
    var matcher = PackageMatchers.of(rings);
    return condition(
        "be implemented in one of " + List.of(rings),
        port ->
            port.getAllSubclasses().stream()
                    .anyMatch(type -> !type.isInterface() && matcher.test(type.getPackageName()))
                ? Stream.empty()
                : Stream.of(
                    "Port <" + port.getName() + "> is implemented in none of " + List.of(rings)));
  }

  static ArchCondition<JavaClass> implementNothingOf(String ports) {
    var matcher = PackageMatcher.of(ports);
    return condition(
        "implement nothing of '" + ports + "'",
        javaClass ->
            javaClass.getAllRawInterfaces().stream()
                .filter(type -> isIn(type, matcher))
                .map(
                    type ->
                        "Class <" + javaClass.getName() + "> implements <" + type.getName() + ">"));
  }

  /**
   * A call goes neither through an inbound port that the class does not implement, nor to the class
   * behind such a port. A nested class belongs to its outer class.
   */
  static ArchCondition<JavaClass> callNoOtherUseCase(String ports) {
    var matcher = PackageMatcher.of(ports);
    return condition(
        "call no other use case",
        javaClass -> {
          var caller = outermost(javaClass);
          return javaClass.getDirectDependenciesFromSelf().stream()
              .map(dependency -> dependency.getTargetClass())
              .filter(
                  target ->
                      isIn(target, matcher)
                          ? isPort(target) && !caller.isAssignableTo(target.getName())
                          : !outermost(target).equals(caller)
                              && isUseCase(outermost(target), matcher))
              .map(JavaClass::getName)
              .distinct()
              .sorted()
              .map(
                  target ->
                      "Class <"
                          + javaClass.getName()
                          + "> depends on the use case <"
                          + target
                          + ">");
        });
  }

  private static boolean isUseCase(JavaClass javaClass, PackageMatcher ports) {
    return !javaClass.isInterface()
        && javaClass.getAllRawInterfaces().stream()
            .anyMatch(type -> isIn(type, ports) && isPort(type));
  }

  private static JavaClass outermost(JavaClass javaClass) {
    var outer = javaClass;
    while (outer.getEnclosingClass().isPresent()) {
      outer = outer.getEnclosingClass().get();
    }
    return outer;
  }

  static ArchCondition<JavaMethod> takeFirst(String parameterType) {
    return condition(
        "take " + parameterType + " as their first parameter",
        method -> {
          var parameters = method.getRawParameterTypes();
          return !parameters.isEmpty() && parameters.get(0).getName().equals(parameterType)
              ? Stream.empty()
              : Stream.of("Method <" + method.getFullName() + "> is not told the tenant first");
        });
  }

  static ArchCondition<JavaField> beAnnotatedWithNoneOf(List<String> annotations) {
    return condition(
        "be annotated with none of " + annotations,
        field ->
            annotations.stream()
                .filter(field::isAnnotatedWith)
                .map(
                    annotation ->
                        "Field <"
                            + field.getFullName()
                            + "> is annotated with <"
                            + annotation
                            + ">"));
  }

  static ArchCondition<JavaClass> beNeededInAnotherPackageIfPublic() {
    return condition(
        "be needed in another package if public",
        javaClass ->
            !javaClass.getModifiers().contains(JavaModifier.PUBLIC) || isNeededElsewhere(javaClass)
                ? Stream.empty()
                : Stream.of(
                    "Class <"
                        + javaClass.getName()
                        + "> is public, but needed in no other package"));
  }

  private static boolean isNeededElsewhere(JavaClass javaClass) {
    return holdsConstantsAlone(javaClass)
        || withNested(javaClass)
            .flatMap(type -> type.getDirectDependenciesToSelf().stream())
            .map(dependency -> dependency.getOriginClass().getPackageName())
            .anyMatch(name -> !name.equals(javaClass.getPackageName()));
  }

  /** The compiler copies constants to where they are used, without a visible dependency. */
  private static boolean holdsConstantsAlone(JavaClass javaClass) {
    return !javaClass.getFields().isEmpty()
        && javaClass.getMethods().isEmpty()
        && javaClass.getFields().stream()
            .allMatch(
                field ->
                    field
                        .getModifiers()
                        .containsAll(Set.of(JavaModifier.STATIC, JavaModifier.FINAL)));
  }

  private static Stream<JavaClass> withNested(JavaClass javaClass) {
    return javaClass.getPackage().getClasses().stream()
        .filter(
            type -> type.equals(javaClass) || type.getName().startsWith(javaClass.getName() + "$"));
  }

  /** The packages that match the patterns, for rules about their relations. */
  static SliceAssignment packagesIn(String... patterns) {
    var matcher = PackageMatchers.of(patterns);
    return new SliceAssignment() {
      @Override
      public SliceIdentifier getIdentifierOf(JavaClass javaClass) {
        return matcher.test(javaClass.getPackageName())
            ? SliceIdentifier.of(javaClass.getPackageName())
            : SliceIdentifier.ignore();
      }

      @Override
      public String getDescription() {
        return "packages in " + List.of(patterns);
      }
    };
  }

  /** Terms must occur neither in names nor in string constants; a ring may allow some. */
  static ArchCondition<JavaClass> useNoneOf(
      Set<String> words, Set<String> othersAllowedInRing, String ring) {
    var matcher = PackageMatcher.of(ring);
    var all = new TreeSet<>(words);
    all.addAll(othersAllowedInRing);
    return condition(
        "use none of " + all + ", or in '" + ring + "' of " + new TreeSet<>(words),
        javaClass -> Vocabulary.usesOf(isIn(javaClass, matcher) ? words : all, javaClass));
  }

  static boolean isIn(JavaClass javaClass, PackageMatcher matcher) {
    return matcher.matches(javaClass.getPackageName());
  }

  private static String named(Stream<JavaClass> classes) {
    return classes.map(HasName::getName).distinct().sorted().collect(joining(", "));
  }

  private static <T> ArchCondition<T> condition(
      String description, Function<T, Stream<String>> violations) {
    return new ArchCondition<>(description) {
      @Override
      public void check(T item, ConditionEvents events) {
        violations
            .apply(item)
            .forEach(message -> events.add(SimpleConditionEvent.violated(item, message)));
      }
    };
  }
}
