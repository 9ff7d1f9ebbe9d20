package dev.representatives.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.naming.NameUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** The settings of application.yml and the records that hold them. */
class SettingsListTest {
  private static final String PREFIX = "representatives";
  private static final String CONSTRAINTS = "jakarta.validation.constraints";
  private static final Path LIST =
      Codebase.root().resolve("bootstrap/src/main/resources/application.yml");

  /** The settings of the log, which starts before any record is created. */
  private static final Set<String> IN_NO_RECORD =
      Set.of("representatives.log.format", "representatives.log.level");

  @Test
  void every_setting_of_this_service_is_in_one_record_and_every_component_is_a_setting()
      throws IOException {
    assertThat(Stream.concat(components().map(SettingsListTest::setting), IN_NO_RECORD.stream()))
        .containsExactlyInAnyOrderElementsOf(listed());
  }

  @Test
  void every_number_and_duration_has_a_range() {
    assertThat(components())
        .filteredOn(field -> !field.getRawType().isEquivalentTo(List.class))
        .isNotEmpty()
        .allSatisfy(
            field ->
                assertThat(field.getAnnotations())
                    .extracting(annotation -> annotation.getRawType().getPackageName())
                    .as(setting(field))
                    .contains(CONSTRAINTS));
  }

  private static Stream<JavaField> components() {
    return Codebase.product().stream()
        .filter(type -> type.isAnnotatedWith(ConfigurationProperties.class))
        .flatMap(type -> type.getFields().stream())
        .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC));
  }

  private static String setting(JavaField component) {
    return component.getOwner().getAnnotationOfType(ConfigurationProperties.class).value()
        + "."
        + NameUtils.hyphenate(component.getName());
  }

  private static Iterable<String> listed() throws IOException {
    try (var file = Files.newInputStream(LIST)) {
      Map<String, Object> all = new Yaml().load(file);
      return names(PREFIX, all.get(PREFIX)).toList();
    }
  }

  private static Stream<String> names(String name, Object value) {
    return value instanceof Map<?, ?> parts
        ? parts.entrySet().stream()
            .flatMap(part -> names(name + "." + part.getKey(), part.getValue()))
        : Stream.of(name);
  }
}
