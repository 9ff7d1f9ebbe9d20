package dev.representatives.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Compares the CycloneDX document inside the jar with the libraries beside the jar. */
class BillOfMaterialsIT {
  private static final String BILL = "META-INF/sbom/representatives.cdx.json";
  private static final Path JAR =
      Path.of(System.getProperty("representatives.jar", "target/representatives.jar"));
  private static final Path LIBRARIES = JAR.resolveSibling("lib");

  @Test
  void it_lists_exactly_the_libraries_that_ship_by_their_hashes() throws Exception {
    assertThat(listed())
        .as("the bill of materials, which a build without network (mvn -o) does not make anew")
        .isNotEmpty()
        .isEqualTo(shipped());
  }

  @Test
  void the_class_path_of_the_jar_is_exactly_what_it_lists() throws Exception {
    try (var jar = new JarFile(JAR.toFile())) {
      String classPath = jar.getManifest().getMainAttributes().getValue(Attributes.Name.CLASS_PATH);

      assertThat(classPath.split(" "))
          .containsExactlyInAnyOrderElementsOf(
              shipped().keySet().stream().map(name -> "lib/" + name).toList());
    }
  }

  @Test
  void each_library_has_a_licence() throws Exception {
    assertThat(bill().get("components"))
        .allSatisfy(component -> assertThat(component.get("licenses")).isNotEmpty());
  }

  @Test
  void it_describes_this_program() throws Exception {
    var program = bill().at("/metadata/component");

    assertThat(program.get("type").textValue()).isEqualTo("application");
    assertThat(program.get("purl").textValue())
        .startsWith("pkg:maven/dev.representatives/representatives-bootstrap@");
  }

  private static Map<String, String> listed() throws IOException {
    var files = new TreeMap<String, String>();
    for (JsonNode component : bill().get("components")) {
      files.put(fileName(component), sha256(component));
    }
    return files;
  }

  private static String fileName(JsonNode component) {
    return component.get("name").textValue() + "-" + component.get("version").textValue() + ".jar";
  }

  private static String sha256(JsonNode component) {
    return StreamSupport.stream(component.get("hashes").spliterator(), false)
        .filter(hash -> hash.get("alg").textValue().equals("SHA-256"))
        .map(hash -> hash.get("content").textValue())
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, String> shipped() throws IOException, NoSuchAlgorithmException {
    var files = new TreeMap<String, String>();
    try (var libraries = Files.newDirectoryStream(LIBRARIES)) {
      for (Path library : libraries) {
        files.put(library.getFileName().toString(), sha256(library));
      }
    }
    return files;
  }

  private static String sha256(Path file) throws IOException, NoSuchAlgorithmException {
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
    return HexFormat.of().formatHex(digest);
  }

  private static JsonNode bill() throws IOException {
    try (var jar = new JarFile(JAR.toFile());
        var bill = jar.getInputStream(jar.getEntry(BILL))) {
      return new ObjectMapper().readTree(bill);
    }
  }
}
