package dev.representatives.adapter.rest.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.webjars.WebJarVersionLocator;

/**
 * The files that pages load, as a closed list, so that no path can escape it. Their path contains
 * their common fingerprint, so browsers may cache them forever.
 */
@Singleton
final class Assets {
  private static final String SCRIPT = "text/javascript; charset=utf-8";
  private static final String STYLE_SHEET = "text/css; charset=utf-8";
  private static final String IMAGE = "image/svg+xml";
  private static final String TEXT = "text/plain; charset=utf-8";
  private static final int FINGERPRINT_LENGTH = 16;

  private final List<Asset> all =
      List.of(
          ofSwaggerUi("swagger-ui-bundle.js", SCRIPT),
          ofSwaggerUi("swagger-ui-bundle.js.LICENSE.txt", TEXT),
          ofSwaggerUi("swagger-ui.css", STYLE_SHEET),
          own("explorer.js", SCRIPT),
          own("explorer.css", STYLE_SHEET),
          own("pages.css", STYLE_SHEET),
          own("icon.svg", IMAGE));

  private final String folder = ExplorerController.PATH + "/" + fingerprint(all);

  /** The folder of all files, as pages name it. */
  String folder() {
    return folder;
  }

  /** The path of a file, as pages name it. */
  String path(String name) {
    return folder + "/" + name;
  }

  Optional<Asset> find(String path) {
    return all.stream().filter(asset -> path(asset.name()).equals(path)).findFirst();
  }

  private static Asset own(String name, String contentType) {
    return Asset.read(name, contentType, Page.FOLDER + name);
  }

  private static Asset ofSwaggerUi(String name, String contentType) {
    return Asset.read(name, contentType, new WebJarVersionLocator().fullPath("swagger-ui", name));
  }

  private static String fingerprint(List<Asset> assets) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      for (var asset : assets) {
        digest.update(asset.name().getBytes(UTF_8));
        digest.update(asset.content());
      }
      return HexFormat.of().formatHex(digest.digest()).substring(0, FINGERPRINT_LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
