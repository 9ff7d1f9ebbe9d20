package dev.representatives.bench.load;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Sends requests over connections that stay open, one request at a time on each. One thread serves
 * all connections, since a thread for each would take much of the processor from the service.
 */
public final class LoadGenerator implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int LARGEST_RESPONSE = 1 << 22;
  private static final int OK = 200;
  private static final int CREATED = 201;
  private static final int UNAVAILABLE = 503;

  private final InetSocketAddress server;
  private final Selector selector;
  private final List<Connection> connections = new ArrayList<>();

  private Latencies latencies = new Latencies();
  private Latencies refusals = new Latencies();
  private long errors;
  private String firstError = "";
  private Supplier<byte[]> requests;
  private long end;
  private long interval;
  private int waiting;

  /** Opens connections to a port of the loopback interface. */
  public LoadGenerator(int port, int connections) throws IOException {
    this.server = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    this.selector = Selector.open();
    for (int i = 0; i < connections; i++) {
      this.connections.add(new Connection());
    }
  }

  /** Sends the next request on a connection as soon as the response arrived. */
  public Load run(Supplier<byte[]> requests, Duration duration) throws IOException {
    return run(requests, duration, 0);
  }

  /**
   * Sends so many requests per second at fixed times. A latency counts from the time at which the
   * request was due, even if its connection was still busy then.
   */
  public Load runAt(double perSecond, Supplier<byte[]> requests, Duration duration)
      throws IOException {
    return run(requests, duration, (long) (1e9 * connections.size() / perSecond));
  }

  private Load run(Supplier<byte[]> newRequests, Duration duration, long newInterval)
      throws IOException {
    requests = newRequests;
    interval = newInterval;
    latencies = new Latencies();
    refusals = new Latencies();
    errors = 0;
    firstError = "";
    long start = System.nanoTime();
    end = start + duration.toNanos();
    waiting = 0;
    for (int i = 0; i < connections.size(); i++) {
      connections.get(i).due = start + interval * i / connections.size();
    }
    if (interval == 0) {
      for (var connection : connections) {
        connection.send(System.nanoTime());
      }
    }
    long last = start;
    while (waiting > 0 || System.nanoTime() < end) {
      if (interval > 0) {
        sendWhatIsDue();
      }
      select();
      if (waiting > 0) {
        last = System.nanoTime();
        if (last > end + PATIENCE.toNanos()) {
          throw new IOException(waiting + " requests have no response after " + PATIENCE);
        }
      }
    }
    return new Load(
        latencies.toArray(),
        refusals.toArray(),
        errors,
        firstError,
        Duration.ofNanos(last - start));
  }

  private void sendWhatIsDue() throws IOException {
    long now = System.nanoTime();
    for (var connection : connections) {
      if (!connection.busy && connection.due <= now && connection.due < end) {
        // The delay of the timer does not count, and that of a busy connection does.
        connection.send(connection.freeSince > connection.due ? connection.due : now);
        connection.due += interval;
      }
    }
  }

  private void select() throws IOException {
    if (interval > 0) {
      selector.select(1);
    } else {
      selector.select(100);
    }
    var ready = selector.selectedKeys();
    for (var key : ready) {
      ((Connection) key.attachment()).receive();
    }
    ready.clear();
  }

  private void fail(String reason) {
    errors++;
    if (firstError.isEmpty()) {
      firstError = reason;
    }
  }

  @Override
  public void close() throws IOException {
    for (var connection : connections) {
      connection.channel.close();
    }
    selector.close();
  }

  private final class Connection {
    private final ResponseReader response = new ResponseReader();
    private ByteBuffer received = ByteBuffer.allocate(1 << 14);
    private SocketChannel channel;
    private long sentAt;
    private long writtenAt;
    private long due;
    private long freeSince;
    private boolean busy;

    Connection() throws IOException {
      connect();
    }

    private void connect() throws IOException {
      channel = SocketChannel.open(server);
      channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
      channel.configureBlocking(false);
      channel.register(selector, SelectionKey.OP_READ, this);
    }

    void send(long since) throws IOException {
      var request = ByteBuffer.wrap(requests.get());
      received.clear();
      sentAt = since;
      writtenAt = System.nanoTime();
      busy = true;
      waiting++;
      while (request.hasRemaining()) {
        channel.write(request);
      }
    }

    void receive() throws IOException {
      if (!received.hasRemaining()) {
        grow();
      }
      int count;
      try {
        count = channel.read(received);
      } catch (IOException e) {
        count = -1;
      }
      if (count < 0) {
        closed();
      } else if (busy && response.read(received.array(), received.position())) {
        complete();
      }
    }

    private void complete() throws IOException {
      long now = System.nanoTime();
      if (response.status() == OK || response.status() == CREATED) {
        latencies.add(now - sentAt);
      } else {
        if (response.status() == UNAVAILABLE) {
          // How long the service takes to refuse, not how long its connection was busy before.
          refusals.add(now - writtenAt);
        }
        fail("status " + response.status());
      }
      if (response.isLast()) {
        channel.close();
        connect();
      }
      finished(now);
    }

    private void closed() throws IOException {
      channel.close();
      connect();
      if (busy) {
        fail("connection closed without a response");
        finished(System.nanoTime());
      }
    }

    private void finished(long now) throws IOException {
      busy = false;
      freeSince = now;
      waiting--;
      if (interval == 0 && now < end) {
        send(now);
      }
    }

    private void grow() throws IOException {
      if (received.capacity() >= LARGEST_RESPONSE) {
        throw new IOException("a response is too long");
      }
      received.flip();
      received = ByteBuffer.allocate(4 * received.capacity()).put(received);
    }
  }
}
