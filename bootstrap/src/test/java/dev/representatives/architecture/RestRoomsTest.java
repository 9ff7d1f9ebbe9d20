package dev.representatives.architecture;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rooms of the REST adapter are those of docs/architecture.md, and depend downwards only. */
class RestRoomsTest {
  private static final String HEADING = "The floors of the REST adapter";
  private static final String ADAPTER = Codebase.BASE + ".adapter.rest";
  private static final String ROOT = "rest";
  private static final Path SOURCES =
      Codebase.root().resolve("adapter-rest/src/main/java").resolve(ADAPTER.replace('.', '/'));
  private static final Pattern PURPOSE =
      Pattern.compile("^/\\*\\*([^.]*\\.)\\s*\\*/\\s*^package ", Pattern.MULTILINE);
  private static final Pattern IMPORT =
      Pattern.compile(
          "^import (?:static )?"
              + Pattern.quote(ADAPTER)
              + "\\.(?:([a-z]\\w*)\\.)?([A-Z]\\w*)[.\\w]*;$",
          Pattern.MULTILINE);

  /** What a room shows to the rooms above it. A type is added by decision, not by accident. */
  private static final Set<String> PUBLIC =
      Set.of(
          "rest.ApiPaths",
          "rest.HeaderList",
          "rest.ManagementPort",
          "rest.RequestId",
          "rest.SentRequest",
          "security.ApiKeyFilter",
          "security.Authenticated",
          "security.SecurityHeaders",
          "telemetry.ExchangeObserver",
          "problem.ProblemException",
          "problem.ProblemType",
          "problem.WireViolationCode",
          "http.ConditionalRequest",
          "http.PathKey",
          "http.QueryParameters",
          "http.StrictJson",
          "openapi.ApiDescription",
          "openapi.CommonResponses",
          "openapi.FieldSchema");

  private final Floors floors =
      Floors.below(HEADING, read(Codebase.root().resolve("docs/architecture.md")));

  @Test
  void the_picture_shows_exactly_the_rooms_that_there_are() {
    assertThat(floors.rooms())
        .isEqualTo(handwritten().map(RestRoomsTest::room).collect(toCollection(TreeSet::new)));
  }

  @Test
  void no_room_depends_on_one_above_or_beside_it() {
    var dependencies =
        handwritten()
            .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
            .filter(dependency -> isInAdapter(dependency.getTargetClass().getBaseComponentType()))
            .toList();

    assertThat(dependencies)
        .hasSizeGreaterThan(100)
        .allMatch(
            dependency ->
                floors.mayDepend(
                    room(dependency.getOriginClass()),
                    room(dependency.getTargetClass().getBaseComponentType())));
  }

  /** Constants leave no dependency in the compiled classes. */
  @Test
  void no_room_imports_from_one_above_or_beside_it() {
    assertThat(imports())
        .hasSizeGreaterThan(30)
        .allMatch(found -> floors.mayDepend(found.into(), found.from()));
  }

  @Test
  void a_dependency_that_runs_up_or_to_the_side_is_found() {
    var house =
        Floors.below("House", "# House\n\n```\n 3  attic\n 2  hall  kitchen\n 1  cellar\n```\n");

    assertThat(house.rooms()).containsExactly("attic", "cellar", "hall", "kitchen");
    assertThat(house.mayDepend("attic", "cellar")).isTrue();
    assertThat(house.mayDepend("hall", "hall")).isTrue();
    assertThat(house.mayDepend("hall", "kitchen")).isFalse();
    assertThat(house.mayDepend("cellar", "hall")).isFalse();
  }

  @Test
  void a_room_shows_the_listed_types_and_no_other() {
    assertThat(
            handwritten()
                .filter(JavaClass::isTopLevelClass)
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .map(type -> room(type) + "." + type.getSimpleName()))
        .containsExactlyInAnyOrderElementsOf(PUBLIC);
  }

  @Test
  void every_type_that_a_room_shows_is_imported_by_another() {
    assertThat(imports().stream().map(Import::name).distinct())
        .containsExactlyInAnyOrderElementsOf(PUBLIC);
  }

  @Test
  void every_room_says_its_purpose_in_one_sentence() {
    assertThat(floors.rooms())
        .allSatisfy(
            room ->
                assertThat(read(folder(room).resolve("package-info.java")))
                    .containsPattern(PURPOSE));
  }

  private static Stream<JavaClass> handwritten() {
    return Codebase.product().stream()
        .filter(RestRoomsTest::isInAdapter)
        .filter(Conditions::isWrittenByHand);
  }

  private static boolean isInAdapter(JavaClass type) {
    return (type.getPackageName() + ".").startsWith(ADAPTER + ".");
  }

  private static String room(JavaClass type) {
    return type.getPackageName().substring(type.getPackageName().lastIndexOf('.') + 1);
  }

  private List<Import> imports() {
    return floors.rooms().stream()
        .flatMap(
            room ->
                javaFiles(folder(room)).stream()
                    .flatMap(file -> IMPORT.matcher(read(file)).results())
                    .map(
                        found ->
                            new Import(
                                room,
                                found.group(1) == null ? ROOT : found.group(1),
                                found.group(2))))
        .toList();
  }

  private static Path folder(String room) {
    return room.equals(ROOT) ? SOURCES : SOURCES.resolve(room);
  }

  private static List<Path> javaFiles(Path folder) {
    try (var files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** That a file of one room imports a type of another. */
  private record Import(String into, String from, String type) {
    String name() {
      return from + "." + type;
    }
  }
}
