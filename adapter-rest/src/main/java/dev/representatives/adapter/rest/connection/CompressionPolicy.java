package dev.representatives.adapter.rest.connection;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.MediaType;
import io.micronaut.http.server.netty.DefaultHttpCompressionStrategy;
import io.micronaut.http.server.netty.HttpCompressionStrategy;
import io.micronaut.http.server.netty.configuration.NettyHttpServerConfiguration;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpUtil;
import jakarta.inject.Singleton;

/**
 * Compresses text above a minimum length, except a representation with a strong entity tag: the
 * compressed form would need a tag of its own (RFC 9110, section 8.8.3.3). A stream is not
 * compressed either, since each of its parts shall arrive when it is known.
 */
@Singleton
@Replaces(DefaultHttpCompressionStrategy.class)
final class CompressionPolicy implements HttpCompressionStrategy {
  private final NettyHttpServerConfiguration server;

  CompressionPolicy(NettyHttpServerConfiguration server) {
    this.server = server;
  }

  @Override
  public boolean isEnabled() {
    return server.getCompressionThreshold() >= 0;
  }

  @Override
  public boolean shouldCompress(HttpResponse response) {
    var headers = response.headers();
    String contentType = headers.get(HttpHeaderNames.CONTENT_TYPE);
    return isEnabled()
        && !headers.contains(HttpHeaderNames.ETAG)
        && !HttpUtil.isTransferEncodingChunked(response)
        && contentType != null
        && MediaType.isTextBased(contentType)
        && HttpUtil.getContentLength(response, Long.MAX_VALUE) >= server.getCompressionThreshold();
  }

  @Override
  public int getCompressionLevel() {
    return server.getCompressionLevel();
  }

  @Override
  public int getMaxZstdEncodeSize() {
    return server.getMaxZstdEncodeSize();
  }
}
