package dev.representatives.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The classes that the architecture tests check. */
final class Codebase {
  static final String BASE = "dev.representatives";
  static final String OFFENDERS = BASE + ".architecture.offenders";

  private static final Pattern TESTS_JAR = Pattern.compile(".*-tests\\.jar!/.*");

  private static final JavaClasses PRODUCT =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          // The classifier of the test classes that other modules use.
          .withImportOption(location -> !location.matches(TESTS_JAR))
          .importPackages(BASE);

  private Codebase() {}

  /** The classes of all modules, as directories or as jars, without their tests. */
  static JavaClasses product() {
    return PRODUCT;
  }

  /** The fixture that breaks a rule. */
  static JavaClasses offenderOf(ArchitectureRule rule) {
    return new ClassFileImporter().importPackages(rule.offenderPackage());
  }

  /** All fixtures. */
  static JavaClasses offenders() {
    return new ClassFileImporter().importPackages(OFFENDERS);
  }

  /** No classes. */
  static JavaClasses nothing() {
    return new ClassFileImporter().importPackages(OFFENDERS + ".none");
  }

  /** The folders of all modules. */
  static List<Path> modules() {
    try (var folders = Files.list(root())) {
      return folders.filter(folder -> Files.isDirectory(folder.resolve("src/main/java"))).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The root of the repository, whichever of its folders the tests run in. */
  static Path root() {
    for (var path = Path.of("").toAbsolutePath(); path != null; path = path.getParent()) {
      if (Files.isDirectory(path.resolve("docs")) && Files.isDirectory(path.resolve("domain"))) {
        return path;
      }
    }
    throw new IllegalStateException("no folder above the working directory has docs and domain");
  }
}
