package dev.representatives.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** The rooms of the harness have no cycles, and do not depend on the tests that use them. */
class HarnessRoomsTest {
  private static final String HARNESS = Codebase.BASE + ".harness";
  private static final String SCENARIOS = Codebase.BASE + ".scenarios";

  private static final JavaClasses CLASSES =
      new ClassFileImporter().importPackages(HARNESS, SCENARIOS);

  @Test
  void the_rooms_of_the_harness_have_no_cycle() {
    slices().matching(HARNESS + ".(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void no_room_of_the_harness_depends_on_a_scenario() {
    noClasses()
        .that()
        .resideInAPackage(HARNESS + "..")
        .should()
        .dependOnClassesThat(resideInAPackage(SCENARIOS + ".."))
        .check(CLASSES);
  }

  @Test
  void every_room_of_the_harness_states_its_purpose_in_one_sentence() throws IOException {
    var folder =
        Codebase.root().resolve("bootstrap/src/test/java").resolve(HARNESS.replace('.', '/'));
    try (var rooms = Files.list(folder)) {
      assertThat(rooms)
          .isNotEmpty()
          .allSatisfy(
              room ->
                  assertThat(Files.readString(room.resolve("package-info.java")))
                      .matches("/\\*\\* [^.]+\\. \\*/\npackage [\\w.]+;\n"));
    }
  }
}
