package dev.representatives.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service that speaks TLS itself. */
class TlsIT {
  private static final String PASSWORD = "changeit";

  @TempDir private Path directory;

  @Test
  void browsers_are_told_to_come_back_with_tls_only() throws Exception {
    var keyStore = keyStore();
    try (var service =
        ServiceProcess.start(
            directory,
            Map.of(
                "MICRONAUT_SERVER_SSL_ENABLED", "true",
                "MICRONAUT_SERVER_SSL_PORT", "-1",
                "MICRONAUT_SERVER_SSL_KEY_STORE_PATH", "file:" + keyStore,
                "MICRONAUT_SERVER_SSL_KEY_STORE_TYPE", "PKCS12",
                "MICRONAUT_SERVER_SSL_KEY_STORE_PASSWORD", PASSWORD))) {
      assertThat(service.baseUrl().getScheme()).isEqualTo("https");
      var client = HttpClient.newBuilder().sslContext(trusting(keyStore)).build();
      for (var path : List.of("/docs", "/problems/nowhere", "/api/v1/ingest/accounts/x")) {
        var answer =
            client.send(
                HttpRequest.newBuilder(service.baseUrl().resolve(path)).build(),
                BodyHandlers.ofByteArray());

        assertThat(answer.headers().allValues("Strict-Transport-Security"))
            .containsExactly("max-age=31536000");
        SecurityHeaderRules.check(Answer.of(answer, path));
      }
    }
  }

  private Path keyStore() throws IOException, InterruptedException {
    var file = directory.resolve("localhost.p12");
    var keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "localhost",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "SAN=dns:localhost,ip:127.0.0.1",
                "-validity",
                "2",
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD,
                "-keystore",
                file.toString())
            .inheritIO()
            .start();
    assertThat(keytool.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(file).exists();
    return file;
  }

  private static SSLContext trusting(Path keyStore) throws GeneralSecurityException, IOException {
    var entries = KeyStore.getInstance(keyStore.toFile(), PASSWORD.toCharArray());
    var trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("localhost", entries.getCertificate("localhost"));
    var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    managers.init(trusted);
    var context = SSLContext.getInstance("TLS");
    context.init(null, managers.getTrustManagers(), null);
    return context;
  }
}
