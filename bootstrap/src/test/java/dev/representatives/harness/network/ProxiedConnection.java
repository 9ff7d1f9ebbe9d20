package dev.representatives.harness.network;

import java.io.IOException;
import java.net.Socket;
import java.util.Optional;
import java.util.Random;

/** A connection of a client, and the one to its server. */
final class ProxiedConnection {
  private static final int BUFFER = 8_192;

  private final Socket client;
  private final Owner owner;
  private final long seed;
  private volatile Optional<Socket> server = Optional.empty();
  private volatile boolean losesAnswer;
  private volatile boolean silent;
  private volatile boolean closedByClient;

  ProxiedConnection(Socket client, Owner owner, long seed) {
    this.client = client;
    this.owner = owner;
    this.seed = seed;
  }

  /** The proxy of a connection. */
  interface Owner {
    Socket connect() throws IOException;

    /** Lets the faults strike, and forwards what they leave. */
    void forward(Segment segment) throws IOException;

    /** A fault has broken the connection. */
    void broken();

    void closed(ProxiedConnection connection);

    /** The client has closed its side, and the server is not told. */
    void closedByClient();
  }

  void open() {
    inBackground(this::connect);
  }

  private void connect() {
    try {
      var upstream = owner.connect();
      server = Optional.of(upstream);
      client.setTcpNoDelay(true);
      upstream.setTcpNoDelay(true);
      inBackground(() -> pump(upstream, client, new Random(-seed)));
      pump(client, upstream, new Random(seed));
    } catch (IOException e) {
      close();
    }
  }

  private void pump(Socket from, Socket to, Random random) {
    byte[] buffer = new byte[BUFFER];
    try {
      for (int count = from.getInputStream().read(buffer);
          count >= 0;
          count = from.getInputStream().read(buffer)) {
        if (!silent) {
          owner.forward(new Segment(this, to, buffer, count, random));
        }
      }
    } catch (IOException e) {
      // One side has closed, so the connection ends.
    }
    if (!silent) {
      close();
    } else if (from == client) {
      closedByClient = true;
      owner.closedByClient();
    }
  }

  boolean isToServer(Socket to) {
    return to != client;
  }

  /** Whether the answer that arrives now has to be lost; a fault has said so before. */
  boolean losesAnswer() {
    return losesAnswer;
  }

  /** Lets the next bytes of the server break the connection, without being forwarded. */
  void loseAnswer() {
    losesAnswer = true;
  }

  /** Closes both sides with RST. */
  void reset() {
    Sockets.reset(client);
    server.ifPresent(Sockets::reset);
    owner.closed(this);
    owner.broken();
  }

  /** Forwards nothing any more, without telling anybody. */
  void silence() {
    if (!silent) {
      silent = true;
      owner.broken();
    }
  }

  boolean isSilent() {
    return silent;
  }

  boolean isSilentForClient() {
    return silent && !closedByClient;
  }

  boolean isOpenForClient() {
    return !closedByClient;
  }

  void close() {
    Sockets.close(client);
    server.ifPresent(Sockets::close);
    owner.closed(this);
  }

  static void inBackground(Runnable work) {
    var thread = new Thread(work, "proxy");
    thread.setDaemon(true);
    thread.start();
  }
}
