package dev.representatives.harness.network;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.atomic.AtomicInteger;

/** A proxy between a client and its server, over which connections fail as a test wants. */
public final class TcpProxy implements AutoCloseable {
  private final InetSocketAddress target;
  private final long seed;
  private final int port;
  private final Set<ProxiedConnection> open = ConcurrentHashMap.newKeySet();
  private final Set<Fault> faults = new CopyOnWriteArraySet<>();
  private final Monitor monitor = new Monitor();
  private final AtomicInteger accepted = new AtomicInteger();
  private volatile int lost;
  private volatile ServerSocket server;
  private boolean frozen;
  private int broken;

  /** A proxy for a test that leaves nothing to chance. */
  public TcpProxy(InetSocketAddress target) {
    this(target, 0);
  }

  /**
   * A proxy whose faults strike at random.
   *
   * @param seed determines what happens to each connection, by its number
   */
  public TcpProxy(InetSocketAddress target, long seed) {
    this.target = target;
    this.seed = seed;
    this.server = listen(0);
    this.port = server.getLocalPort();
  }

  public int port() {
    return port;
  }

  /** From now on, refuses new connections, and closes the open ones. */
  public synchronized void refuse() {
    close();
  }

  /** From now on, accepts connections, but forwards nothing. */
  public void freeze() {
    monitor.change(() -> frozen = true);
  }

  /** Closes the connection with this number, counted from 1, instead of forwarding it. */
  public void lose(int connection) {
    lost = connection;
  }

  /** Ends what {@link #refuse} or {@link #freeze} has begun. */
  public synchronized void resume() {
    monitor.change(() -> frozen = false);
    if (server.isClosed()) {
      server = listen(port);
    }
  }

  /** From now on, the fault strikes. */
  public void switchOn(Fault fault) {
    faults.add(fault);
  }

  /** From now on, it strikes no more; what it did to a connection stays. */
  public void switchOff(Fault fault) {
    faults.remove(fault);
  }

  /** Waits until faults have broken so many more connections. */
  public void awaitBroken(int more) throws InterruptedException {
    int wanted = broken + more;
    monitor.await(() -> broken >= wanted, "no fault strikes");
  }

  /** Waits until the client has closed each connection over which nothing is forwarded any more. */
  public void awaitNoneSilent() throws InterruptedException {
    monitor.await(() -> silent() == 0, "the client keeps connections that are dead");
  }

  /** The number of connections that the client has not closed. */
  public int open() {
    return (int) open.stream().filter(ProxiedConnection::isOpenForClient).count();
  }

  private long silent() {
    return open.stream().filter(ProxiedConnection::isSilentForClient).count();
  }

  /** Closes the connections to the server over which nothing is forwarded any more. */
  public void forgetSilent() {
    open.stream().filter(ProxiedConnection::isSilent).forEach(ProxiedConnection::close);
  }

  @Override
  public synchronized void close() {
    Sockets.close(server);
    open.forEach(ProxiedConnection::close);
    open.clear();
  }

  private ServerSocket listen(int wanted) {
    try {
      var socket = new ServerSocket();
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted));
      ProxiedConnection.inBackground(() -> accept(socket));
      return socket;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void accept(ServerSocket listening) {
    try {
      while (true) {
        var client = listening.accept();
        int number = accepted.incrementAndGet();
        if (number == lost) {
          Sockets.close(client);
          continue;
        }
        var connection = new ProxiedConnection(client, new OfConnection(), seed + number);
        open.add(connection);
        if (listening.isClosed()) {
          // The connection may have been accepted after the open ones were closed.
          connection.close();
        }
        connection.open();
      }
    } catch (IOException e) {
      // The socket was closed: no more connections arrive.
      Sockets.close(listening);
    }
  }

  /** What a connection needs of its proxy. */
  private final class OfConnection implements ProxiedConnection.Owner {
    @Override
    public Socket connect() throws IOException {
      awaitThaw();
      return new Socket(target.getAddress(), target.getPort());
    }

    @Override
    public void forward(Segment segment) throws IOException {
      awaitThaw();
      faults.forEach(fault -> fault.strike(segment));
      segment.forward();
    }

    @Override
    public void broken() {
      monitor.change(() -> broken++);
    }

    @Override
    public void closed(ProxiedConnection connection) {
      monitor.change(() -> open.remove(connection));
    }

    @Override
    public void closedByClient() {
      monitor.change(() -> {});
    }

    private void awaitThaw() throws IOException {
      try {
        monitor.awaitForEver(() -> !frozen);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException(e);
      }
    }
  }
}
