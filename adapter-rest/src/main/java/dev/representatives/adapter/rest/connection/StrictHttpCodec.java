package dev.representatives.adapter.rest.connection;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.CombinedChannelDuplexHandler;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.DefaultLastHttpContent;
import io.netty.handler.codec.http.HttpConstants;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.LastHttpContent;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;

/**
 * Netty's codec with strict chunk sizes: Netty reads a size up to the first blank (netty 13273), so
 * a proxy may read another length from {@code 2 2}.
 */
final class StrictHttpCodec
    extends CombinedChannelDuplexHandler<HttpRequestDecoder, HttpResponseEncoder> {
  /** The methods of the requests that have no response yet: one to HEAD has no body. */
  private final Queue<HttpMethod> methods = new ArrayDeque<>();

  private final RequestLine line;
  private final Decoder decoder;

  /**
   * @param line receives the beginning of the request line
   */
  StrictHttpCodec(HttpDecoderConfig config, RequestLine line) {
    this.line = line;
    this.decoder = new Decoder(config);
    init(decoder, new Encoder());
  }

  /** Whether the beginning of a further request has arrived after the last one. */
  boolean hasBeginning() {
    return decoder.hasUnreadBytes();
  }

  private final class Decoder extends HttpRequestDecoder {
    private static final long NO_CHUNK_FOLLOWS = -1;
    private static final int LINE_END_LENGTH = 2;

    private long bytesToNextSize = NO_CHUNK_FOLLOWS;
    private boolean broken;

    Decoder(HttpDecoderConfig config) {
      super(config);
    }

    @Override
    protected void decode(ChannelHandlerContext context, ByteBuf bytes, List<Object> out)
        throws Exception {
      if (bytesToNextSize == 0) {
        readSize(bytes, out);
      }
      if (broken) {
        bytes.skipBytes(bytes.readableBytes());
        return;
      }
      line.see(bytes);
      int start = bytes.readerIndex();
      int known = out.size();
      super.decode(context, bytes, out);
      line.read(bytes, start);
      if (bytesToNextSize > 0) {
        bytesToNextSize -= bytes.readerIndex() - start;
      }
      for (int i = known; i < out.size(); i++) {
        if (out.get(i) instanceof HttpRequest request) {
          begin(request);
        }
      }
      if (out.size() > known && out.get(out.size() - 1) instanceof LastHttpContent) {
        line.begin();
      }
    }

    boolean hasUnreadBytes() {
      return actualReadableBytes() > 0;
    }

    /** The decoder ends the target at a space; this restores the rest. */
    @Override
    protected HttpMessage createMessage(String[] words) throws Exception {
      int end = words[2].lastIndexOf(' ');
      return super.createMessage(
          end < 0
              ? words
              : new String[] {
                words[0],
                (words[1] + ' ' + words[2].substring(0, end)).replace(' ', RequestTarget.SPACE),
                words[2].substring(end + 1)
              });
    }

    private void begin(HttpRequest request) {
      methods.add(request.method());
      bytesToNextSize = HttpUtil.isTransferEncodingChunked(request) ? 0 : NO_CHUNK_FOLLOWS;
    }

    /** Each call of the inherited decoder ends before the next size, if it does not begin there. */
    private void readSize(ByteBuf bytes, List<Object> out) {
      int length = bytes.bytesBefore(HttpConstants.LF);
      if (length < 0) {
        return;
      }
      var size = ChunkSize.parse(bytes, bytes.readerIndex(), length);
      if (size.isEmpty()) {
        broken = true;
        var unreadable = new DefaultLastHttpContent();
        unreadable.setDecoderResult(
            DecoderResult.failure(new NumberFormatException("not the size of a chunk")));
        out.add(unreadable);
      } else {
        long content = size.getAsLong();
        bytesToNextSize = content == 0 ? NO_CHUNK_FOLLOWS : length + 1 + content + LINE_END_LENGTH;
      }
    }
  }

  private final class Encoder extends HttpResponseEncoder {
    @Override
    protected boolean isContentAlwaysEmpty(HttpResponse response) {
      return response.status().codeClass() == HttpStatusClass.INFORMATIONAL
          ? super.isContentAlwaysEmpty(response)
          : HttpMethod.HEAD.equals(methods.poll()) || super.isContentAlwaysEmpty(response);
    }
  }
}
