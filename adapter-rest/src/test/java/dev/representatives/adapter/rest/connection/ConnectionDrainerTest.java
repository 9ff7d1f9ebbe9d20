package dev.representatives.adapter.rest.connection;

import static dev.representatives.adapter.rest.connection.TrackedConnection.REQUEST;
import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.netty.channel.EventLoopGroupConfiguration;
import io.micronaut.http.netty.channel.EventLoopGroupRegistry;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.local.LocalIoHandler;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConnectionDrainerTest {
  private static final Duration IDLE = Duration.ofMillis(500);
  private static final Duration LINGERING = Duration.ofSeconds(1);
  private static final String CLOSE = "connection: close";

  private final EventLoopGroup threads =
      new MultiThreadIoEventLoopGroup(1, LocalIoHandler.newFactory());
  private final ConnectionRegistry registry =
      new ConnectionRegistry(new OneGroup(), Ports.management());
  private final Draining draining = new Draining();
  private final ConnectionDrainer drainer = new ConnectionDrainer(registry, draining, IDLE);
  private final TrackedConnection connection = new TrackedConnection(drainer);

  @AfterEach
  void close() {
    connection.end();
    threads.shutdownGracefully(0, 0, TimeUnit.SECONDS).awaitUninterruptibly();
  }

  @Test
  void a_connection_serves_as_ever_while_the_service_stays() {
    connection.receive(REQUEST);

    assertThat(connection.respond()).doesNotContain(CLOSE);
    connection.pass(IDLE.plus(LINGERING));
    assertThat(connection.channel.isOpen()).isTrue();
  }

  @Test
  void the_last_response_announces_the_end_and_nothing_is_read_after_it() {
    draining.begin();
    connection.receive(REQUEST);
    connection.channel.releaseInbound();

    assertThat(connection.respond()).contains(CLOSE);
    connection.receive(REQUEST);
    assertThat(connection.passedOn()).isNull();
    assertThat(connection.channel.isOpen()).isTrue();
    connection.pass(LINGERING);
    assertThat(connection.channel.isOpen()).isFalse();
  }

  @Test
  void a_response_before_another_request_does_not_announce_the_end() {
    draining.begin();
    connection.receive(REQUEST + REQUEST);

    assertThat(connection.respond()).doesNotContain(CLOSE);
    assertThat(connection.respond()).contains(CLOSE);
  }

  @Test
  void an_idle_connection_stays_for_a_request_that_may_be_on_its_way() {
    var closed = drainer.begin();
    connection.pass(Duration.ZERO);

    connection.pass(IDLE.minusMillis(1));
    connection.receive(REQUEST);
    connection.pass(IDLE.plus(LINGERING));
    assertThat(connection.channel.isOpen()).isTrue();
    assertThat(closed).isNotDone();

    connection.respond();
    connection.pass(IDLE);
    connection.pass(LINGERING);
    assertThat(connection.channel.isOpen()).isFalse();
    assertThat(closed).isCompleted();
  }

  @Test
  void an_idle_connection_is_closed_after_its_time() {
    assertThat(drainer.begin()).isNotDone();
    connection.pass(Duration.ZERO);

    connection.pass(IDLE);
    connection.receive(REQUEST);
    assertThat(connection.passedOn()).isNull();
    connection.pass(LINGERING);

    assertThat(connection.channel.isOpen()).isFalse();
  }

  @Test
  void a_busy_connection_is_not_closed() {
    connection.receive(REQUEST);
    assertThat(drainer.begin()).isNotDone();

    connection.pass(Duration.ZERO);
    connection.pass(IDLE.plus(LINGERING));

    assertThat(connection.channel.isOpen()).isTrue();
  }

  @Test
  void the_registry_ends_listening_first_and_then_each_connection() {
    var ofCallers = Ports.channel(Ports.PUBLIC);
    var ofOperators = Ports.channel(Ports.MANAGEMENT);
    registry.listening(ofCallers);
    registry.listening(ofOperators);

    var done = registry.shutdownGracefully().toCompletableFuture();
    assertThat(ofCallers.isOpen()).isFalse();
    assertThat(ofOperators.isOpen()).isTrue();
    threads.submit(() -> {}).awaitUninterruptibly();
    assertThat(done).isNotDone();

    connection.close();
    connection.pass(Duration.ZERO);
    assertThat(done).succeedsWithin(Duration.ofSeconds(30));
  }

  @Test
  void a_connection_that_has_ended_is_forgotten() {
    connection.close();

    assertThat(registry.shutdownGracefully().toCompletableFuture())
        .succeedsWithin(Duration.ofSeconds(30));
  }

  private final class OneGroup implements EventLoopGroupRegistry {
    @Override
    public Optional<EventLoopGroup> getEventLoopGroup(String name) {
      return Optional.of(threads);
    }

    @Override
    public EventLoopGroup getDefaultEventLoopGroup() {
      return threads;
    }

    @Override
    public Optional<EventLoopGroupConfiguration> getEventLoopGroupConfiguration(String name) {
      return Optional.empty();
    }
  }
}
