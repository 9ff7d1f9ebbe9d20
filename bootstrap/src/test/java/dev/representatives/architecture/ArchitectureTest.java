package dev.representatives.architecture;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.PackageMatcher;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.ThrowingConsumer;

/** The product follows the rules, and no rule passes because it checks nothing. */
class ArchitectureTest {
  /** The minimum number of handwritten classes in each ring. */
  private static final Map<String, Integer> FLOORS =
      Map.of(
          ArchitectureRules.DOMAIN, 90,
          ArchitectureRules.APPLICATION, 18,
          ArchitectureRules.REST, 30,
          ArchitectureRules.PERSISTENCE, 28,
          ArchitectureRules.MEMORY, 15,
          ArchitectureRules.CONTRACTS, 18,
          ArchitectureRules.BOOTSTRAP, 8);

  private static final JavaClasses PRODUCT = Codebase.product();

  @TestFactory
  Stream<DynamicTest> the_product_keeps() {
    return perRule(rule -> rule.below(Codebase.BASE).check(PRODUCT));
  }

  @TestFactory
  Stream<DynamicTest> a_rule_that_finds_nothing_to_check_fails() {
    return perRule(
        rule ->
            assertThatThrownBy(() -> rule.below(Codebase.BASE).check(Codebase.nothing()))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("failed to check any classes"));
  }

  @TestFactory
  Stream<DynamicTest> every_package_of_our_own_in_a_rule_has_classes() {
    return perRule(
        rule ->
            assertThat(rule.packagesBelow(Codebase.BASE).ownTokens())
                .allSatisfy(token -> assertThat(packagesOf(PRODUCT)).anyMatch(matching(token))));
  }

  @TestFactory
  Stream<DynamicTest> every_foreign_package_in_a_rule_is_used_by_the_product_or_the_offender() {
    return perRule(
        rule ->
            assertThat(rule.packagesBelow(Codebase.BASE).foreignTokens())
                .allSatisfy(
                    token ->
                        assertThat(
                                Stream.of(PRODUCT, Codebase.offenderOf(rule))
                                    .flatMap(classes -> packagesUsedBy(classes).stream()))
                            .anyMatch(matching(token))));
  }

  @TestFactory
  Stream<DynamicTest> enough_classes_are_looked_at_in_ring() {
    return ArchitectureRules.RINGS.stream()
        .map(
            ring ->
                dynamicTest(
                    ring,
                    () ->
                        assertThat(handwrittenIn(ring)).hasSizeGreaterThanOrEqualTo(floor(ring))));
  }

  @Test
  void tests_and_fixtures_do_not_count_as_the_product() {
    assertThat(PRODUCT.stream().map(JavaClass::getName))
        .noneMatch(name -> name.startsWith(Codebase.BASE + ".architecture"))
        .noneMatch(name -> name.matches(".*(?<!Under|Smoke)Test|.*IT"));
  }

  @Test
  void the_domain_uses_exactly_the_listed_packages_of_the_jdk() {
    assertThat(jdkPackagesUsedIn(ArchitectureRules.DOMAIN))
        .containsExactlyElementsOf(ArchitectureRules.DOMAIN_JDK);
  }

  @Test
  void the_application_uses_exactly_the_listed_packages_of_the_jdk() {
    assertThat(jdkPackagesUsedIn(ArchitectureRules.APPLICATION))
        .containsExactlyElementsOf(ArchitectureRules.APPLICATION_JDK);
  }

  @Test
  void every_exemption_from_naming_a_tenant_is_needed() {
    var methodsWithoutTenant =
        outboundPorts().stream()
            .flatMap(port -> port.getMethods().stream())
            .filter(
                method ->
                    method.getRawParameterTypes().stream()
                        .noneMatch(type -> type.getSimpleName().equals("TenantId")))
            .toList();

    assertThat(ArchitectureRules.NO_TENANT.keySet())
        .allSatisfy(
            exempt ->
                assertThat(methodsWithoutTenant)
                    .anyMatch(
                        method ->
                            exempt.equals(method.getOwner().getSimpleName())
                                || exempt.equals(
                                    method.getOwner().getSimpleName() + "." + method.getName())));
  }

  @Test
  void every_exemption_from_being_implemented_is_a_port() {
    assertThat(outboundPorts())
        .extracting(JavaClass::getSimpleName)
        .containsAll(ArchitectureRules.NO_IMPLEMENTATION.keySet());
  }

  @Test
  void every_published_class_is_a_public_one_of_the_in_memory_adapter() {
    assertThat(
            handwrittenIn(ArchitectureRules.MEMORY).stream()
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .map(JavaClass::getSimpleName))
        .containsExactlyInAnyOrderElementsOf(ArchitectureRules.PUBLISHED.keySet());
  }

  @Test
  void every_listed_decorator_is_one() {
    var decorators =
        outboundPorts().stream()
            .flatMap(port -> port.getAllSubclasses().stream())
            .filter(type -> in(ArchitectureRules.APPLICATION).matches(type.getPackageName()))
            .map(JavaClass::getSimpleName)
            .distinct();

    assertThat(decorators)
        .containsExactlyInAnyOrderElementsOf(ArchitectureRules.DECORATORS.keySet());
  }

  @Test
  void the_exemption_of_builders_is_needed() {
    var builders =
        handwrittenIn(ArchitectureRules.DOMAIN).stream()
            .filter(type -> type.getSimpleName().equals(ArchitectureRules.BUILDER));

    assertThat(builders)
        .anySatisfy(
            builder ->
                assertThat(builder.getFields())
                    .anyMatch(field -> !field.getModifiers().contains(JavaModifier.FINAL)));
  }

  @Test
  void every_exemption_has_a_reason() {
    assertThat(
            Stream.of(
                    ArchitectureRules.NO_TENANT,
                    ArchitectureRules.NO_IMPLEMENTATION,
                    ArchitectureRules.PUBLISHED,
                    ArchitectureRules.DECORATORS)
                .map(Map::values)
                .flatMap(Collection::stream))
        .allSatisfy(reason -> assertThat(reason).isNotBlank());
  }

  private static Stream<DynamicTest> perRule(ThrowingConsumer<ArchitectureRule> test) {
    return ArchitectureRules.all()
        .map(rule -> dynamicTest(rule.toString(), () -> test.accept(rule)));
  }

  private static int floor(String ring) {
    return FLOORS.get(ring);
  }

  private static PackageMatcher in(String ring) {
    return PackageMatcher.of(Codebase.BASE + "." + ring);
  }

  private static Predicate<String> matching(String token) {
    return PackageMatcher.of(token)::matches;
  }

  private static List<JavaClass> handwrittenIn(String ring) {
    return PRODUCT.stream()
        .filter(type -> in(ring).matches(type.getPackageName()))
        .filter(Conditions::isWrittenByHand)
        .toList();
  }

  private static List<JavaClass> outboundPorts() {
    return handwrittenIn(ArchitectureRules.PORT_OUT).stream().filter(Conditions::isPort).toList();
  }

  private static Set<String> packagesOf(JavaClasses classes) {
    return classes.stream().map(JavaClass::getPackageName).collect(toCollection(TreeSet::new));
  }

  private static Set<String> packagesUsedBy(JavaClasses classes) {
    return packagesUsedBy(classes.stream());
  }

  private static Set<String> jdkPackagesUsedIn(String ring) {
    return packagesUsedBy(handwrittenIn(ring).stream()).stream()
        .filter(name -> !name.startsWith(Codebase.BASE))
        .collect(toCollection(TreeSet::new));
  }

  private static Set<String> packagesUsedBy(Stream<JavaClass> classes) {
    return classes
        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
        .map(dependency -> dependency.getTargetClass().getBaseComponentType())
        .filter(type -> !type.isPrimitive())
        .map(JavaClass::getPackageName)
        .collect(toCollection(TreeSet::new));
  }
}
