package dev.representatives.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.harness.http.Answer;
import dev.representatives.harness.http.AnswerRules;
import dev.representatives.harness.http.RawHttp;
import dev.representatives.harness.http.SecurityHeaderRules;
import dev.representatives.harness.service.FinishedProcess;
import dev.representatives.harness.service.ServiceCommand;
import dev.representatives.harness.service.ServiceProcess;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service that terminates TLS itself. */
class TlsIT {
  private static final String PASSWORD = "changeit";

  @TempDir private static Path directory;

  private static Path keyStore;

  @BeforeAll
  static void makeKeys() throws IOException, InterruptedException {
    keyStore = makeKeyStore();
  }

  @Test
  void browsers_get_strict_transport_security() throws Exception {
    try (var service = start()) {
      assertThat(service.baseUrl().getScheme()).isEqualTo("https");
      var client = HttpClient.newBuilder().sslContext(trusting()).build();
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

  @Test
  void at_the_end_of_the_service_connections_end_with_the_last_word_of_tls() throws Exception {
    var sockets = trusting().getSocketFactory();
    try (var service = start();
        var unused = RawHttp.connect(service.baseUrl(), sockets);
        var begun = RawHttp.connect(service.baseUrl(), sockets)) {
      unused.send("GET /nowhere HTTP/1.1\r\nHost: localhost\r\n\r\n");
      AnswerRules.check(unused.read()).is(404);
      begun.send("GET /nowhere HTTP/1.1\r\nHost: ");

      service.terminate();
      service.awaitLog("No new connections");
      begun.send("localhost\r\n\r\n");

      var last = AnswerRules.check(begun.read()).is(404);
      assertThat(last.requiredHeader("Connection")).isEqualToIgnoringCase("close");
      // Java reports the end of a connection without close_notify (RFC 8446, 6.1) as an error.
      assertThat(begun.isEnded()).isTrue();
      assertThat(unused.isEnded()).isTrue();
      assertThat(service.exitCode()).as(service.log()).isZero();
      assertThat(service.log()).doesNotContain("ERROR", "WARN", "\tat ");
    }
  }

  @Test
  void commands_use_a_service_whose_certificate_they_trust(@TempDir Path home) throws IOException {
    Files.writeString(home.resolve("accounts.csv"), "account_number,name\nA-1,Acme\n");
    try (var service = start(home)) {
      Files.writeString(home.resolve("key"), new ServiceCommand(home, Map.of()).storeKey("acme"));

      var trusting =
          List.of(
              "-Djavax.net.ssl.trustStore=" + keyStore,
              "-Djavax.net.ssl.trustStorePassword=" + PASSWORD);
      var done = importAccounts(service, home, trusting);
      assertThat(done.exitCode()).as(done.err()).isZero();
      assertThat(done.out()).contains("1 created");

      var refused = importAccounts(service, home, List.of());
      assertThat(refused.exitCode()).as(refused.err()).isEqualTo(2);
      assertThat(refused.err()).contains("TLS failed: ").doesNotContain("\tat ");
    }
  }

  private static FinishedProcess importAccounts(
      ServiceProcess service, Path home, List<String> options) throws IOException {
    return FinishedProcess.of(
        ServiceProcess.builder(
            home,
            Map.of(),
            options,
            List.of(
                "import",
                "accounts",
                "accounts.csv",
                "--url",
                service.baseUrl().toString(),
                "--key-file",
                "key")));
  }

  private static ServiceProcess start() {
    return start(directory);
  }

  private static ServiceProcess start(Path home) {
    return ServiceProcess.start(
        home,
        Map.of(
            "MICRONAUT_SERVER_SSL_ENABLED", "true",
            "MICRONAUT_SERVER_SSL_PORT", "-1",
            "MICRONAUT_SERVER_SSL_KEY_STORE_PATH", "file:" + keyStore,
            "MICRONAUT_SERVER_SSL_KEY_STORE_TYPE", "PKCS12",
            "MICRONAUT_SERVER_SSL_KEY_STORE_PASSWORD", PASSWORD,
            // The deadline of a request runs while the service stops.
            "REPRESENTATIVES_REQUEST_HEADER_TIMEOUT", "60s",
            "REPRESENTATIVES_REQUEST_TIMEOUT", "120s"));
  }

  private static Path makeKeyStore() throws IOException, InterruptedException {
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

  private static SSLContext trusting() throws GeneralSecurityException, IOException {
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
