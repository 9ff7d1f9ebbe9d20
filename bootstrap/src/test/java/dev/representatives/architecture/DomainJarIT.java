package dev.representatives.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.domain.tenant.TenantId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The published domain: it has no dependencies, and exports the declared packages. */
class DomainJarIT {
  private static final List<String> DESCRIPTOR =
      List.of(
          "module dev.representatives.domain",
          "requires java.base",
          "exports dev.representatives.domain.access",
          "exports dev.representatives.domain.conditional",
          "exports dev.representatives.domain.dataquality",
          "exports dev.representatives.domain.escalation",
          "exports dev.representatives.domain.failure",
          "exports dev.representatives.domain.hierarchy",
          "exports dev.representatives.domain.idempotency",
          "exports dev.representatives.domain.listing",
          "exports dev.representatives.domain.outcome",
          "exports dev.representatives.domain.paging",
          "exports dev.representatives.domain.port.in",
          "exports dev.representatives.domain.port.in.bulk",
          "exports dev.representatives.domain.port.out",
          "exports dev.representatives.domain.receivables",
          "exports dev.representatives.domain.representative",
          "exports dev.representatives.domain.tenant",
          "exports dev.representatives.domain.text",
          "exports dev.representatives.domain.validation");

  @Test
  void the_embedded_pom_has_no_dependency_and_no_parent() throws Exception {
    var poms = read(entry -> entry.getName().matches("META-INF/maven/.*/pom\\.xml"));

    assertThat(poms)
        .singleElement()
        .asString()
        .contains("<artifactId>representatives-domain</artifactId>")
        .doesNotContain("<parent>", "<dependency>", "<dependencyManagement>");
  }

  @Test
  void the_module_exports_the_packages_of_the_domain_and_requires_nothing() throws Exception {
    var modules = ModuleFinder.of(jar()).findAll();

    assertThat(modules)
        .singleElement()
        .satisfies(module -> assertThat(text(module.descriptor())).isEqualTo(DESCRIPTOR));
  }

  @Test
  void every_class_is_one_of_the_domain() throws Exception {
    try (var jar = new JarFile(jar().toFile())) {
      assertThat(jar.stream().map(JarEntry::getName).filter(name -> name.endsWith(".class")))
          .contains("dev/representatives/domain/tenant/TenantId.class", "module-info.class")
          .allMatch(
              name ->
                  name.startsWith("dev/representatives/domain/")
                      || name.equals("module-info.class"));
    }
  }

  private static List<String> text(ModuleDescriptor descriptor) {
    return Stream.of(
            Stream.of((descriptor.isOpen() ? "open module " : "module ") + descriptor.name()),
            descriptor.requires().stream().map(requires -> "requires " + requires.name()).sorted(),
            descriptor.exports().stream()
                .map(exports -> "exports " + exports.source() + to(exports))
                .sorted(),
            descriptor.opens().stream().map(opens -> "opens " + opens.source()).sorted(),
            descriptor.uses().stream().map(service -> "uses " + service).sorted(),
            descriptor.provides().stream().map(it -> "provides " + it.service()).sorted())
        .flatMap(lines -> lines)
        .toList();
  }

  private static String to(ModuleDescriptor.Exports exports) {
    return exports.isQualified() ? " to " + exports.targets() : "";
  }

  private static List<String> read(Predicate<JarEntry> wanted) throws Exception {
    try (var jar = new JarFile(jar().toFile())) {
      return jar.stream().filter(wanted).map(entry -> read(jar, entry)).toList();
    }
  }

  private static String read(JarFile jar, JarEntry entry) {
    try (var in = jar.getInputStream(entry)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path jar() throws URISyntaxException {
    var source =
        Path.of(TenantId.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    assertThat(Files.isRegularFile(source))
        .as("the domain must be on the class path as its jar (run mvn verify), but is " + source)
        .isTrue();
    return source;
  }
}
