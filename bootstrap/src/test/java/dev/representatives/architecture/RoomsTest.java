package dev.representatives.architecture;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
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
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The rooms of a module are those of docs/architecture.md, and depend only on lower floors. Each
 * module has a subclass.
 */
abstract class RoomsTest {
  private static final Pattern PURPOSE =
      Pattern.compile("^/\\*\\*([^.]*\\.)\\s*\\*/\\s*^package ", Pattern.MULTILINE);

  private final String base;
  private final Path sources;
  private final Pattern importOfModule;
  private final Set<String> publicTypes;
  private final Floors floors;

  /**
   * The rooms of one module.
   *
   * @param heading the heading in docs/architecture.md above the picture of the floors
   * @param module the folder of the module
   * @param ring its package, below that of the product
   * @param publicTypes the public types of its rooms, as {@code room.Type}
   */
  RoomsTest(String heading, String module, String ring, Set<String> publicTypes) {
    this.base = Codebase.BASE + "." + ring;
    this.sources =
        Codebase.root().resolve(module).resolve("src/main/java").resolve(base.replace('.', '/'));
    this.importOfModule =
        Pattern.compile(
            "^import (?:static )?"
                + Pattern.quote(base)
                + "\\.(?:([a-z]\\w*)\\.)?([A-Z]\\w*)[.\\w]*;$",
            Pattern.MULTILINE);
    this.publicTypes = publicTypes;
    this.floors = Floors.below(heading, read(Codebase.root().resolve("docs/architecture.md")));
  }

  @Test
  void the_picture_shows_exactly_the_rooms_that_there_are() {
    assertThat(floors.rooms())
        .isEqualTo(handwritten().map(RoomsTest::room).collect(toCollection(TreeSet::new)));
  }

  @Test
  void no_room_depends_on_one_above_or_beside_it() {
    var dependencies =
        handwritten()
            .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
            .filter(dependency -> isInModule(dependency.getTargetClass().getBaseComponentType()))
            .toList();

    assertThat(dependencies)
        .hasSizeGreaterThan(floors.rooms().size())
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
        .hasSizeGreaterThan(floors.rooms().size())
        .allMatch(found -> floors.mayDepend(found.into(), found.from()));
  }

  @Test
  void a_room_shows_the_listed_types_and_no_other() {
    assertThat(
            handwritten()
                .filter(JavaClass::isTopLevelClass)
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .map(type -> room(type) + "." + type.getSimpleName()))
        .containsExactlyInAnyOrderElementsOf(union(publicTypes, namedInConfiguration()));
  }

  @Test
  void every_type_that_a_room_shows_is_imported_elsewhere() {
    assertThat(
            Codebase.modules().stream()
                .map(module -> module.resolve("src/main/java"))
                .flatMap(sources -> importsOf(sources, Integer.MAX_VALUE))
                .map(this::nameOf)
                .distinct())
        .containsExactlyInAnyOrderElementsOf(publicTypes);
  }

  @Test
  void every_room_states_its_purpose_in_one_sentence() {
    assertThat(floors.rooms())
        .allSatisfy(
            room ->
                assertThat(read(folder(room).resolve("package-info.java")))
                    .containsPattern(PURPOSE));
  }

  private Stream<JavaClass> handwritten() {
    return Codebase.product().stream()
        .filter(this::isInModule)
        .filter(Conditions::isWrittenByHand)
        .filter(type -> !type.getSimpleName().equals("package-info"));
  }

  private boolean isInModule(JavaClass type) {
    return (type.getPackageName() + ".").startsWith(base + ".");
  }

  private static String room(JavaClass type) {
    return lastPart(type.getPackageName());
  }

  /** A room is named by the last part of its package; the package of the module is one, too. */
  private static String lastPart(String packageName) {
    return packageName.substring(packageName.lastIndexOf('.') + 1);
  }

  /** Types that are public because a library finds them by a name in its configuration. */
  Set<String> namedInConfiguration() {
    return Set.of();
  }

  private static Set<String> union(Set<String> some, Set<String> others) {
    return Stream.of(some, others).flatMap(Set::stream).collect(toSet());
  }

  private List<Import> imports() {
    return floors.rooms().stream()
        .flatMap(room -> importsOf(folder(room), 1).map(found -> new Import(room, roomOf(found))))
        .toList();
  }

  private Stream<MatchResult> importsOf(Path folder, int depth) {
    return javaFiles(folder, depth).stream()
        .flatMap(file -> importOfModule.matcher(read(file)).results());
  }

  private String roomOf(MatchResult found) {
    return found.group(1) == null ? lastPart(base) : found.group(1);
  }

  private String nameOf(MatchResult found) {
    return roomOf(found) + "." + found.group(2);
  }

  private Path folder(String room) {
    return room.equals(lastPart(base)) ? sources : sources.resolve(room);
  }

  private static List<Path> javaFiles(Path folder, int depth) {
    try (var files = Files.walk(folder, depth)) {
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

  /** An import of a type of another room. */
  private record Import(String into, String from) {}
}
