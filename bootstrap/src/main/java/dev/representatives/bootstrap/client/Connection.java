package dev.representatives.bootstrap.client;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.proxy.HttpProxyHandler;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.timeout.IdleStateHandler;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.concurrent.Future;
import io.netty.util.internal.logging.InternalLoggerFactory;
import io.netty.util.internal.logging.JdkLoggerFactory;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;

/** A connection to the service for one request, with the proxy and the TLS settings of the JDK. */
final class Connection implements Closeable {
  private static final int CONNECT_TIMEOUT_MILLIS = 10_000;
  private static final int PATIENCE_MINUTES = 5;
  private static final int MAX_HEAD = 64 * 1024;
  private static final int MAX_PART = 32 * 1024;

  static {
    // Otherwise every import would wait for the configuration of Logback, which it does not use.
    InternalLoggerFactory.setDefaultFactory(JdkLoggerFactory.INSTANCE);
  }

  private final EventLoopGroup thread =
      new MultiThreadIoEventLoopGroup(
          1, new DefaultThreadFactory("bulk-connection", true), NioIoHandler.newFactory());
  private final URI url;
  private final boolean isTls;
  private final Optional<InetSocketAddress> proxy;
  private final ArrivingResponse response = new ArrivingResponse();
  private final Queue<Channel> open = new ConcurrentLinkedQueue<>();
  private final Channel channel;

  /** Connects, and waits until a request can be sent. */
  Connection(URI url, ProxySelector proxies) throws IOException {
    this.url = url;
    isTls = url.getScheme().equals("https");
    proxy = proxy(url, proxies);
    boolean done = false;
    try {
      channel = connect();
      done = true;
    } finally {
      if (!done) {
        close();
      }
    }
  }

  /** What a request to the URL asks for: a proxy without a tunnel needs the whole URL. */
  String target() {
    String query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
    return proxy.isPresent() && !isTls ? url.toString() : url.getRawPath() + query;
  }

  ArrivingResponse response() {
    return response;
  }

  /** Waits until the connection has taken it, so that the memory needs no more than one part. */
  void send(HttpObject part) throws BrokenConnectionException {
    var sent = channel.writeAndFlush(part).awaitUninterruptibly();
    if (!sent.isSuccess()) {
      throw new BrokenConnectionException(sent.cause());
    }
  }

  /** Callers take turns: the thread may lose what it is asked to do while it ends. */
  @Override
  public synchronized void close() {
    if (thread.isShuttingDown()) {
      return;
    }
    // The end of the thread alone leaves some connections open, if a part was just sent.
    open.forEach(opened -> opened.close().awaitUninterruptibly());
    thread.shutdownGracefully(0, 0, TimeUnit.SECONDS).awaitUninterruptibly();
  }

  private static Optional<InetSocketAddress> proxy(URI url, ProxySelector proxies) {
    return proxies.select(url).stream()
        .limit(1)
        .filter(proxy -> proxy.type() == Proxy.Type.HTTP)
        .map(proxy -> (InetSocketAddress) proxy.address())
        .map(address -> new InetSocketAddress(address.getHostString(), address.getPort()))
        .findFirst();
  }

  private Channel connect() throws IOException {
    int defaultPort = isTls ? 443 : 80;
    int port = url.getPort() < 0 ? defaultPort : url.getPort();
    String host = url.getHost().replaceAll("^\\[|]$", "");
    var tunnel = proxy.filter(address -> isTls).map(HttpProxyHandler::new);
    var tls = isTls ? Optional.of(tls(host, port)) : Optional.<SslHandler>empty();
    var bootstrap =
        new Bootstrap()
            .group(thread)
            .channel(NioSocketChannel.class)
            .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, CONNECT_TIMEOUT_MILLIS)
            .option(ChannelOption.AUTO_READ, false)
            // A service may respond and close before it has the whole body. The response is still
            // to be read then, although no more can be written.
            .option(ChannelOption.AUTO_CLOSE, false)
            .handler(
                new ChannelInitializer<>() {
                  @Override
                  protected void initChannel(Channel created) {
                    open.add(created);
                    var pipeline = created.pipeline();
                    pipeline.addLast(
                        new IdleStateHandler(true, 0, 0, PATIENCE_MINUTES, TimeUnit.MINUTES));
                    tunnel.ifPresent(pipeline::addLast);
                    tls.ifPresent(pipeline::addLast);
                    pipeline.addLast(new HttpClientCodec(MAX_HEAD, MAX_HEAD, MAX_PART), response);
                  }
                });
    if (tunnel.isPresent()) {
      // The proxy resolves the name.
      bootstrap.disableResolver();
    }
    var service = InetSocketAddress.createUnresolved(host, port);
    var connected = bootstrap.connect(proxy.filter(address -> !isTls).orElse(service));
    await(connected);
    if (tunnel.isPresent()) {
      await(tunnel.get().connectFuture());
    }
    if (tls.isPresent()) {
      await(tls.get().handshakeFuture());
    }
    return connected.channel();
  }

  private static SslHandler tls(String host, int port) throws IOException {
    try {
      var engine = SSLContext.getDefault().createSSLEngine(host, port);
      engine.setUseClientMode(true);
      var parameters = engine.getSSLParameters();
      parameters.setEndpointIdentificationAlgorithm("HTTPS");
      engine.setSSLParameters(parameters);
      return new SslHandler(engine);
    } catch (NoSuchAlgorithmException e) {
      throw new IOException(e);
    }
  }

  private static void await(Future<?> done) throws IOException {
    done.awaitUninterruptibly();
    if (!done.isSuccess()) {
      throw done.cause() instanceof IOException io ? io : new IOException(done.cause());
    }
  }
}
