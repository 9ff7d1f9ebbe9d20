package dev.representatives.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static dev.representatives.architecture.Conditions.arePorts;
import static dev.representatives.architecture.Conditions.areWrittenByHand;
import static dev.representatives.architecture.Conditions.beAnnotatedWithNoneOf;
import static dev.representatives.architecture.Conditions.beImplementedExactlyOnceIn;
import static dev.representatives.architecture.Conditions.beImplementedIn;
import static dev.representatives.architecture.Conditions.beNeededInAnotherPackageIfPublic;
import static dev.representatives.architecture.Conditions.callNoOtherUseCase;
import static dev.representatives.architecture.Conditions.implementNothingOf;
import static dev.representatives.architecture.Conditions.notDependOnBoth;
import static dev.representatives.architecture.Conditions.packagesIn;
import static dev.representatives.architecture.Conditions.resideInExactlyOneOf;
import static dev.representatives.architecture.Conditions.takeFirst;
import static dev.representatives.architecture.Conditions.targetIsOneOf;
import static dev.representatives.architecture.Conditions.useNoneOf;
import static java.util.Map.entry;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.PackageMatcher;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** The rules of docs/architecture.md, by number. */
final class ArchitectureRules {
  static final String DOMAIN = "domain..";
  static final String PORT_IN = "domain.port.in..";
  static final String PORT_OUT = "domain.port.out..";
  static final String APPLICATION = "application..";
  static final String ADAPTERS = "adapter..";
  static final String REST = "adapter.rest..";
  static final String PERSISTENCE = "adapter.persistence..";
  static final String MEMORY = "adapter.memory..";
  static final String CONTRACTS = "contracts..";
  static final String BOOTSTRAP = "bootstrap..";

  /** The packages of the rings; every class of the product is in one of them. */
  static final List<String> RINGS =
      List.of(DOMAIN, APPLICATION, REST, PERSISTENCE, MEMORY, CONTRACTS, BOOTSTRAP);

  /** The packages of the JDK that the domain uses. */
  static final List<String> DOMAIN_JDK =
      List.of(
          "java.lang",
          "java.math",
          "java.nio",
          "java.nio.charset",
          "java.security",
          "java.time",
          "java.time.temporal",
          "java.util",
          "java.util.function",
          "java.util.regex",
          "java.util.stream",
          "java.util.zip");

  /** The packages of the JDK that the application uses. */
  static final List<String> APPLICATION_JDK =
      List.of(
          "java.lang",
          "java.math",
          "java.nio.charset",
          "java.time",
          "java.time.temporal",
          "java.util",
          "java.util.function",
          "java.util.stream");

  /** The packages that the contracts use, in addition to the domain. */
  static final List<String> CONTRACTS_LIBRARIES =
      List.of("java..", "org.assertj..", "org.junit..", "org.opentest4j..");

  /** Sources of time and randomness, on which a use case must not depend. */
  static final Set<String> CLOCK_AND_CHANCE =
      Set.of(
          "java.lang.Math.random",
          "java.lang.StrictMath.random",
          "java.lang.System.currentTimeMillis",
          "java.lang.System.nanoTime",
          "java.security.SecureRandom.<init>",
          "java.security.SecureRandom.getInstance",
          "java.security.SecureRandom.getInstanceStrong",
          "java.time.Clock.system",
          "java.time.Clock.systemDefaultZone",
          "java.time.Clock.systemUTC",
          "java.time.Clock.tickMillis",
          "java.time.Clock.tickMinutes",
          "java.time.Clock.tickSeconds",
          "java.time.Instant.now",
          "java.time.InstantSource.system",
          "java.time.LocalDate.now",
          "java.time.LocalDateTime.now",
          "java.time.LocalTime.now",
          "java.time.MonthDay.now",
          "java.time.OffsetDateTime.now",
          "java.time.OffsetTime.now",
          "java.time.Year.now",
          "java.time.YearMonth.now",
          "java.time.ZonedDateTime.now",
          "java.util.Calendar.getInstance",
          "java.util.Collections.shuffle",
          "java.util.Date.<init>",
          "java.util.Random.<init>",
          "java.util.SplittableRandom.<init>",
          "java.util.UUID.randomUUID",
          "java.util.concurrent.ThreadLocalRandom.current",
          "java.util.random.RandomGenerator.getDefault",
          "java.util.random.RandomGenerator.of");

  /** Ways to write to a log. */
  static final Set<String> PRINTING =
      Set.of("java.lang.System.err", "java.lang.System.getLogger", "java.lang.System.out");

  /** Uses of reflection that are not visible as a dependency on java.lang.reflect. */
  static final Set<String> REFLECTION =
      Set.of(
          "java.lang.Class.forName",
          "java.lang.ClassLoader.loadClass",
          "java.lang.invoke.MethodHandles.lookup");

  /** Annotations that make a field an injection point. */
  static final List<String> INJECTION =
      List.of(
          "io.micronaut.context.annotation.Property",
          "io.micronaut.context.annotation.Value",
          "jakarta.inject.Inject");

  /**
   * Terms of HTTP. An entity tag is not one of them: it names a state, which any adapter can use
   * for optimistic locking. Nor are GET and DELETE: a port gets, and SQL deletes.
   */
  static final Set<String> HTTP_WORDS =
      Set.of(
          "content type",
          "cookie",
          "e tag",
          "etag",
          "header",
          "headers",
          "http",
          "https",
          "if match",
          "if none match",
          "patch",
          "post",
          "put",
          "query string",
          "status code",
          "x api key");

  /** Terms that a store needs as well: JSON columns, JDBC URLs. */
  static final Set<String> WIRE_WORDS = Set.of("json", "uri", "url");

  /** Outbound ports, or their methods, without the tenant as first parameter, with reasons. */
  static final Map<String, String> NO_TENANT =
      Map.of(
          "ApiKeyStore.find", "it is the key that tells the tenant",
          "ApiKeyStore.findCached", "it is the key that tells the tenant",
          "RandomBytes", "reads and writes nothing",
          "TemporaryStore", "creates an empty space for one call",
          "TenantStore", "keeps the tenants themselves",
          "Transactions", "its work is told the tenant");

  /** Outbound ports that need no class as implementation, with reasons. */
  static final Map<String, String> NO_IMPLEMENTATION =
      Map.of("RandomBytes", "one call of the JDK, for which bootstrap and tests use a lambda");

  /** Public classes of adapters that no other package of the product needs, with reasons. */
  static final Map<String, String> PUBLISHED =
      Map.of("InMemoryStores", "it is how programs of other teams get the in-memory adapter");

  /** Classes of the application that implement outbound ports, with reasons. */
  static final Map<String, String> DECORATORS =
      Map.ofEntries(
          entry(
              "DirectoryLinkStates",
              "answers from other ports, for stores that cannot in one query"),
          entry(
              "GroupAccounts",
              "keeps the accounts of a group of lines in memory until it is written"),
          entry("GroupDocuments", "keeps the documents of a group of lines in memory"),
          entry("GroupLinks", "keeps the links of a group of lines in memory"),
          entry("GroupRepresentatives", "keeps the representatives of a group of lines in memory"),
          entry(
              "JoinedTransactions",
              "runs the use cases of a group in the transaction of the group"),
          entry("NoDeletions", "records no deletion of a dry run"),
          entry("OverlayBulkStore", "shows what a dry run would have written over the stored rows"),
          entry("OverlayTransactions", "keeps what a group of a dry run would have written"),
          entry(
              "RetryingTransactions",
              "runs the work of other transactions again after a conflict"));

  /** Classes that may call use cases, with reasons. */
  static final Map<String, String> USE_CASES_OF_LINES =
      Map.of("LineExecutor", "carries out each line of a bulk as the single write would");

  /** The simple name of domain classes that collect the parts of a value. */
  static final String BUILDER = "Builder";

  private static final String TENANT_ID = "domain.tenant.TenantId";

  private static final List<ArchitectureRule> ALL =
      List.of(
          rule(
              "A-01",
              "Every class belongs to exactly one ring",
              "a class that is in no ring is under no rule",
              in -> classes().should(resideInExactlyOneOf(in.own(RINGS)))),
          rule(
              "A-02",
              "The domain depends on itself and listed packages of the JDK only",
              "it must outlive every framework and store",
              in ->
                  classes()
                      .that()
                      .resideInAPackage(in.own(DOMAIN))
                      .should()
                      .onlyDependOnClassesThat()
                      .resideInAnyPackage(concat(in.own(List.of(DOMAIN)), in.foreign(DOMAIN_JDK)))),
          rule(
              "A-03",
              "The application depends on the domain and listed packages of the JDK only",
              "use cases are tested and reused without any adapter",
              in ->
                  classes()
                      .that()
                      .resideInAPackage(in.own(APPLICATION))
                      .should()
                      .onlyDependOnClassesThat()
                      .resideInAnyPackage(
                          concat(
                              in.own(List.of(DOMAIN, APPLICATION)), in.foreign(APPLICATION_JDK)))),
          rule(
              "A-04",
              "The contracts depend on the domain and test libraries only",
              "whoever writes an adapter of their own runs them without ours",
              in ->
                  classes()
                      .that()
                      .resideInAPackage(in.own(CONTRACTS))
                      .should()
                      .onlyDependOnClassesThat()
                      .resideInAnyPackage(
                          concat(
                              in.own(List.of(DOMAIN, CONTRACTS)),
                              in.foreign(CONTRACTS_LIBRARIES)))),
          rule(
              "A-05",
              "Adapters do not know each other",
              "each can be replaced alone",
              in -> slices().matching(in.own("adapter.(*)..")).should().notDependOnEachOther()),
          rule(
              "A-06",
              "Adapters do not know the application",
              "they meet it through ports",
              in -> noDependency(in.own(ADAPTERS), in.own(APPLICATION))),
          rule(
              "A-07",
              "The REST adapter does not know outbound ports",
              "a request that goes around the use cases goes around their rules",
              in -> noDependency(in.own(REST), in.own(PORT_OUT))),
          rule(
              "A-08",
              "The persistence and in-memory adapters do not know inbound ports",
              "a store is asked and never drives",
              in -> noDependency(in.own(List.of(PERSISTENCE, MEMORY)), in.own(PORT_IN))),
          rule(
              "A-09",
              "Nobody depends on bootstrap",
              "what is put together must not know by whom",
              in -> neededNowhereElse(in.own(BOOTSTRAP))),
          rule(
              "A-10",
              "Only bootstrap puts adapters and application together",
              "there is one place to look for what is wired to what",
              in ->
                  classes()
                      .that()
                      .resideOutsideOfPackage(in.own(BOOTSTRAP))
                      .should(notDependOnBoth(in.own(APPLICATION), in.own(ADAPTERS)))),
          rule(
              "A-11",
              "No production code depends on the contracts or on the in-memory adapter",
              "the contracts bring a test framework, and the in-memory adapter forgets everything",
              in ->
                  CompositeArchRule.of(neededNowhereElse(in.own(CONTRACTS)))
                      .and(neededNowhereElse(in.own(MEMORY)))),
          rule(
              "A-12",
              "No framework inside domain, application, contracts and the in-memory adapter",
              "an annotation is a dependency, too",
              in ->
                  noClasses()
                      .that()
                      .resideInAnyPackage(in.own(List.of(DOMAIN, APPLICATION, CONTRACTS, MEMORY)))
                      .should()
                      .dependOnClassesThat()
                      .resideInAnyPackage(in.foreign(List.of("io.micronaut..", "jakarta..")))),
          rule(
              "A-13",
              "HTTP stays in the REST adapter",
              "no other ring may know that there are requests",
              in ->
                  onlyIn(
                      in.own(List.of(REST, BOOTSTRAP)),
                      in.foreign(List.of("io.micronaut.http..")))),
          rule(
              "A-14",
              "Data mapping stays in the persistence adapter",
              "rows are not the model, and no other ring may know them",
              in ->
                  onlyIn(
                      in.own(List.of(PERSISTENCE, BOOTSTRAP)),
                      in.foreign(List.of("io.micronaut.data..")))),
          rule(
              "A-15",
              "SQL stays in the persistence adapter",
              "another store may not have it",
              in ->
                  onlyIn(
                      in.own(List.of(PERSISTENCE, BOOTSTRAP)),
                      in.foreign(List.of("java.sql..", "javax.sql..")))),
          rule(
              "A-16",
              "No clock and no randomness in domain and application",
              "time and chance are given, so that every test can choose them",
              in ->
                  noClasses()
                      .that()
                      .resideInAnyPackage(in.own(List.of(DOMAIN, APPLICATION)))
                      .should()
                      .accessTargetWhere(targetIsOneOf(CLOCK_AND_CHANCE))),
          rule(
              "A-17",
              "No logging in domain and application",
              "what happened is returned or thrown, and the edge decides what to log",
              in ->
                  noClasses()
                      .that()
                      .resideInAnyPackage(in.own(List.of(DOMAIN, APPLICATION)))
                      .should()
                      .dependOnClassesThat()
                      .resideInAnyPackage(in.foreign(List.of("java.util.logging..", "org.slf4j..")))
                      .orShould()
                      .accessTargetWhere(targetIsOneOf(PRINTING))),
          rule(
              "A-18",
              "No reflection of our own",
              "neither the compiler nor these rules see through it",
              in ->
                  noClasses()
                      .that()
                      .resideOutsideOfPackage(in.own(CONTRACTS))
                      .and(areWrittenByHand())
                      .should()
                      .dependOnClassesThat()
                      .resideInAPackage(in.foreign("java.lang.reflect.."))
                      .orShould()
                      .accessTargetWhere(targetIsOneOf(REFLECTION))),
          rule(
              "A-19",
              "No field injection",
              "a class that can be constructed without its collaborators is broken when it is",
              in ->
                  fields()
                      .that()
                      .areDeclaredInClassesThat()
                      .areNotRecords()
                      .should(beAnnotatedWithNoneOf(INJECTION))),
          rule(
              "A-20",
              "Every port is an interface",
              "whoever drives or implements it must not inherit anything",
              in ->
                  classes()
                      .that()
                      .resideInAnyPackage(in.own(List.of(PORT_IN, PORT_OUT)))
                      .and()
                      .areTopLevelClasses()
                      .and()
                      .areNotAssignableTo(Throwable.class)
                      .should()
                      .beInterfaces()),
          rule(
              "A-21",
              "Every inbound port is implemented exactly once, in the application",
              "what can be asked for must be there, and mean one thing",
              in ->
                  classes()
                      .that()
                      .resideInAPackage(in.own(PORT_IN))
                      .and(arePorts())
                      .should(beImplementedExactlyOnceIn(in.own(APPLICATION)))),
          rule(
              "A-22",
              "Every outbound port is implemented for production and in memory",
              "the contract is proven twice, and the use cases run without a database",
              in ->
                  classes()
                      .that()
                      .resideInAPackage(in.own(PORT_OUT))
                      .and(arePorts())
                      .and(not(areNamedIn(NO_IMPLEMENTATION.keySet())))
                      .should(beImplementedIn(in.own(List.of(PERSISTENCE, BOOTSTRAP))))
                      .andShould(beImplementedIn(in.own(MEMORY)))),
          rule(
              "A-23",
              "The application implements no outbound port but listed decorators",
              "what it needs comes from outside",
              in ->
                  classes()
                      .that()
                      .resideInAPackage(in.own(APPLICATION))
                      .and(not(areNamedIn(DECORATORS.keySet())))
                      .should(implementNothingOf(in.own(PORT_OUT)))),
          rule(
              "A-24",
              "Every method of an outbound port takes the tenant first",
              "nobody can forget a tenant who has to name it",
              ArchitectureRules::tenantFirst),
          rule(
              "A-25",
              "All fields in the domain are final, but those of builders",
              "values that never change can be handed to anyone",
              in ->
                  fields()
                      .that()
                      .areDeclaredInClassesThat()
                      .resideInAPackage(in.own(DOMAIN))
                      .and()
                      .areDeclaredInClassesThat()
                      .doNotHaveSimpleName(BUILDER)
                      .should()
                      .beFinal()),
          rule(
              "A-26",
              "Exceptions of the domain are final",
              "the set of failures is closed, so that each has one translation",
              in ->
                  classes()
                      .that()
                      .resideInAPackage(in.own(DOMAIN))
                      .and()
                      .areAssignableTo(Throwable.class)
                      .should()
                      .haveModifier(JavaModifier.FINAL)),
          rule(
              "A-27",
              "No cycles between packages of the domain, of an adapter or of bootstrap",
              "packages in a cycle are one package",
              in ->
                  slices()
                      .assignedFrom(packagesIn(in.own(List.of(DOMAIN, ADAPTERS, BOOTSTRAP))))
                      .should()
                      .beFreeOfCycles()),
          rule(
              "A-28",
              "A public class of an adapter is needed in another package",
              "what nobody else needs can be changed without asking",
              in ->
                  classes()
                      .that()
                      .resideInAPackage(in.own(ADAPTERS))
                      .and()
                      .areTopLevelClasses()
                      .and(areWrittenByHand())
                      .and(not(areNamedIn(PUBLISHED.keySet())))
                      .should(beNeededInAnotherPackageIfPublic())),
          rule(
              "A-29",
              "No use case calls another",
              "each opens its own transaction, and is authorised, counted and retried as a whole",
              in ->
                  classes()
                      .that()
                      .resideInAPackage(in.own(APPLICATION))
                      .and(not(areNamedIn(USE_CASES_OF_LINES.keySet())))
                      .should(callNoOtherUseCase(in.own(PORT_IN)))),
          rule(
              "A-30",
              "Domain, application and persistence do not speak of HTTP",
              "any adapter calls their ports and shows their messages",
              in ->
                  classes()
                      .that()
                      .resideInAnyPackage(in.own(List.of(DOMAIN, APPLICATION, PERSISTENCE)))
                      .and(areWrittenByHand())
                      .should(useNoneOf(HTTP_WORDS, WIRE_WORDS, in.own(PERSISTENCE)))),
          rule(
              "A-31",
              "No annotation schedules a method",
              "the framework would also run it for a command, and create its object anew at the end",
              in ->
                  noMethods()
                      .should()
                      .beAnnotatedWith("io.micronaut.scheduling.annotation.Scheduled")));

  private ArchitectureRules() {}

  static Stream<ArchitectureRule> all() {
    return ALL.stream();
  }

  private static ArchitectureRule rule(
      String id, String title, String why, Function<Packages, ArchRule> rule) {
    return new ArchitectureRule(id, title, why, rule);
  }

  private static ArchRule noDependency(String from, String to) {
    return noDependency(new String[] {from}, to);
  }

  private static ArchRule noDependency(String[] from, String to) {
    return noClasses()
        .that()
        .resideInAnyPackage(from)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(to);
  }

  private static ArchRule neededNowhereElse(String ring) {
    return noClasses()
        .that()
        .resideOutsideOfPackage(ring)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(ring);
  }

  private static ArchRule onlyIn(String[] rings, String[] libraries) {
    return noClasses()
        .that()
        .resideOutsideOfPackages(rings)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(libraries);
  }

  private static ArchRule tenantFirst(Packages in) {
    var ports = PackageMatcher.of(in.own(PORT_OUT));
    return methods()
        .that()
        .areDeclaredInClassesThat(
            describe(
                "are outbound ports",
                type -> Conditions.isPort(type) && Conditions.isIn(type, ports)))
        .and()
        .doNotHaveModifier(JavaModifier.SYNTHETIC)
        .and(describe("handle a tenant's data", method -> !isWithoutTenant(method)))
        .should(takeFirst(in.className(TENANT_ID)));
  }

  private static boolean isWithoutTenant(JavaMethod method) {
    var port = method.getOwner().getSimpleName();
    return NO_TENANT.containsKey(port) || NO_TENANT.containsKey(port + "." + method.getName());
  }

  private static DescribedPredicate<JavaClass> areNamedIn(Set<String> simpleNames) {
    return describe(
        "are named in " + new TreeSet<>(simpleNames),
        type -> simpleNames.contains(type.getSimpleName()));
  }

  private static String[] concat(String[] one, String[] other) {
    return Stream.of(one, other).flatMap(Stream::of).toArray(String[]::new);
  }
}
