package dev.representatives.harness.fuzz;

import dev.representatives.harness.http.Answer;
import dev.representatives.harness.http.RawHttp;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/** Sends one request after the other, over one connection as long as the service keeps it. */
public final class FuzzClient implements Sender, AutoCloseable {
  private static final int FIRST_FINAL_STATUS = 200;
  private static final int REPEATS_WHILE_BUSY = 5;

  private final URI baseUrl;
  private final String key;
  private Optional<RawHttp> connection = Optional.empty();

  public FuzzClient(URI baseUrl, String key) {
    this.baseUrl = baseUrl;
    this.key = key;
  }

  /** Sends a request, and a few times again while the service is busy. */
  @Override
  public Answer send(RawRequest request) {
    var answer = sendOnce(request);
    for (int repeats = 0; answer.isBusy() && repeats < REPEATS_WHILE_BUSY; repeats++) {
      answer = sendOnce(request);
    }
    return answer;
  }

  private Answer sendOnce(RawRequest request) {
    var used = connection.orElseGet(() -> RawHttp.connect(baseUrl));
    connection = Optional.of(used);
    used.sendIfOpen(request.bytes(key));
    if (request.isBroken()) {
      used.endOutput();
    }
    var answer = used.read(request.method());
    while (answer.status() < FIRST_FINAL_STATUS) {
      answer = used.read(request.method());
    }
    if (request.isBroken() && !used.isClosed()) {
      throw new AssertionError("the connection goes on after " + answer);
    }
    boolean closing =
        answer
            .header("Connection")
            .filter(option -> option.toLowerCase(Locale.ROOT).equals("close"))
            .isPresent();
    if (closing || request.isBroken()) {
      close();
    }
    return answer;
  }

  @Override
  public void close() {
    connection.ifPresent(RawHttp::close);
    connection = Optional.empty();
  }
}
