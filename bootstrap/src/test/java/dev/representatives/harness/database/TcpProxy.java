package dev.representatives.harness.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A proxy between the service and its database that can simulate two kinds of failure. */
public final class TcpProxy implements AutoCloseable {
  private static final int BUFFER = 8_192;

  private final InetSocketAddress target;
  private final int port;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final Object thaw = new Object();
  private final AtomicInteger accepted = new AtomicInteger();
  private volatile int lost;
  private ServerSocket server;
  private boolean frozen;

  public TcpProxy(InetSocketAddress target) {
    this.target = target;
    this.server = listen(0);
    this.port = server.getLocalPort();
  }

  int port() {
    return port;
  }

  /** From now on, refuses new connections, and closes the open ones. */
  public synchronized void refuse() {
    close();
  }

  /** From now on, accepts connections, but forwards nothing. */
  public void freeze() {
    synchronized (thaw) {
      frozen = true;
    }
  }

  /** Closes the connection with this number, counted from 1, instead of forwarding it. */
  public void lose(int connection) {
    lost = connection;
  }

  /** Ends the failure. */
  public synchronized void resume() {
    synchronized (thaw) {
      frozen = false;
      thaw.notifyAll();
    }
    if (server.isClosed()) {
      server = listen(port);
    }
  }

  @Override
  public synchronized void close() {
    closeQuietly(server);
    open.forEach(TcpProxy::closeQuietly);
    open.clear();
  }

  private ServerSocket listen(int wanted) {
    try {
      var socket = new ServerSocket();
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted));
      inBackground(() -> accept(socket));
      return socket;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void accept(ServerSocket listening) {
    try {
      while (true) {
        var client = listening.accept();
        open.add(client);
        if (accepted.incrementAndGet() == lost) {
          closeQuietly(client);
          continue;
        }
        if (listening.isClosed()) {
          // The connection may have been accepted after the open ones were closed.
          closeQuietly(client);
        }
        inBackground(() -> connect(client));
      }
    } catch (IOException e) {
      // The socket was closed: no more connections arrive.
      closeQuietly(listening);
    }
  }

  private void connect(Socket client) {
    try {
      awaitThaw();
      var upstream = new Socket(target.getAddress(), target.getPort());
      open.add(upstream);
      inBackground(() -> pump(upstream, client));
      pump(client, upstream);
    } catch (IOException e) {
      closeQuietly(client);
    }
  }

  private void pump(Socket from, Socket to) {
    byte[] buffer = new byte[BUFFER];
    try {
      for (int count = from.getInputStream().read(buffer);
          count >= 0;
          count = from.getInputStream().read(buffer)) {
        awaitThaw();
        to.getOutputStream().write(buffer, 0, count);
      }
    } catch (IOException e) {
      // One side has closed, so the connection ends.
    }
    closeQuietly(from);
    closeQuietly(to);
  }

  private void awaitThaw() {
    synchronized (thaw) {
      while (frozen) {
        try {
          thaw.wait();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          return;
        }
      }
    }
  }

  private static void inBackground(Runnable work) {
    var thread = new Thread(work, "proxy");
    thread.setDaemon(true);
    thread.start();
  }

  private static void closeQuietly(AutoCloseable closeable) {
    try {
      closeable.close();
    } catch (Exception e) {
      // It is closed, as intended.
    }
  }
}
