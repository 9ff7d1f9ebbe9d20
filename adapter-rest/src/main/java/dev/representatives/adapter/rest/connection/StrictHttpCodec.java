package dev.representatives.adapter.rest.connection;

import dev.representatives.adapter.rest.problem.ProblemException;
import dev.representatives.adapter.rest.problem.ProblemType;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.CombinedChannelDuplexHandler;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.DefaultLastHttpContent;
import io.netty.handler.codec.http.HttpConstants;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;

/**
 * Netty's codec without what others may read differently. Netty reads the size of a chunk up to the
 * first blank (netty 13273), so a proxy may read another length from {@code 2 2}. It takes any
 * blanks for the space between the words of a request line, and any case for that of {@code HTTP}.
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

  /** One more response will be written, to a request with this method. */
  void willAnswer(HttpMethod method) {
    methods.add(method);
  }

  /** Whether the beginning of a further request has arrived after the last one. */
  boolean hasBeginning() {
    return decoder.hasUnreadBytes();
  }

  private final class Decoder extends HttpRequestDecoder {
    private static final long NO_CHUNK_FOLLOWS = -1;
    private static final int LINE_END_LENGTH = 2;
    private static final String PROTOCOL = "HTTP/";

    private final HeaderLines lines = new HeaderLines();
    private long bytesToNextSize = NO_CHUNK_FOLLOWS;
    private int endOfWord;
    private boolean broken;

    Decoder(HttpDecoderConfig config) {
      super(config);
    }

    @Override
    protected void decode(ChannelHandlerContext context, ByteBuf bytes, List<Object> out)
        throws Exception {
      boolean isSize = bytesToNextSize == 0 && !broken;
      if (isSize) {
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
      lines.read(bytes, start);
      if (isSize && bytesToNextSize == NO_CHUNK_FOLLOWS) {
        lines.beginTrailers();
      }
      if (bytesToNextSize > 0) {
        bytesToNextSize -= bytes.readerIndex() - start;
      }
      for (int i = known; i < out.size() && !broken; i++) {
        see(out, i);
      }
    }

    private void see(List<Object> out, int i) {
      var message = out.get(i);
      boolean isRequest = message instanceof HttpRequest;
      boolean isLast = message instanceof LastHttpContent;
      if (isRequest) {
        begin((HttpRequest) message);
      }
      if ((isRequest || isLast) && lines.isMisleading()) {
        fail(out, i);
      } else if (isLast) {
        line.begin();
        lines.beginRequest();
      } else if (isRequest) {
        lines.end();
      }
      broken |= ((HttpObject) out.get(i)).decoderResult().isFailure();
    }

    /** Nothing follows a message that is malformed. */
    private void fail(List<Object> out, int i) {
      broken = true;
      while (out.size() > i + 1) {
        ReferenceCountUtil.release(out.remove(out.size() - 1));
      }
      var failure =
          DecoderResult.failure(
              new ProblemException(
                  ProblemType.MALFORMED_REQUEST,
                  "A line of the header begins with a blank (RFC 9112, 2.2 and 5.2)."));
      if (out.get(i) instanceof HttpRequest request) {
        request.setDecoderResult(failure);
      } else {
        ReferenceCountUtil.release(out.set(i, unreadable(failure)));
      }
    }

    boolean hasUnreadBytes() {
      return actualReadableBytes() > 0;
    }

    @Override
    protected String splitFirstWordInitialLine(byte[] bytes, int start, int length) {
      endOfWord = start + length;
      return super.splitFirstWordInitialLine(bytes, start, length);
    }

    @Override
    protected String splitSecondWordInitialLine(byte[] bytes, int start, int length) {
      requireSpace(bytes, start, length);
      return super.splitSecondWordInitialLine(bytes, start, length);
    }

    @Override
    protected String splitThirdWordInitialLine(byte[] bytes, int start, int length) {
      requireSpace(bytes, start, length);
      return super.splitThirdWordInitialLine(bytes, start, length);
    }

    /** Requires exactly one space before a word. */
    private void requireSpace(byte[] bytes, int start, int length) {
      if (length > 0 && (start != endOfWord + 1 || bytes[endOfWord] != HttpConstants.SP)) {
        throw new ProblemException(
            ProblemType.MALFORMED_REQUEST,
            "Exactly one space must separate method, target and version (RFC 9112, 3).");
      }
      endOfWord = start + length;
    }

    /** The decoder ends the target at a space; this restores the rest. */
    @Override
    protected HttpMessage createMessage(String[] words) throws Exception {
      int end = words[2].lastIndexOf(' ');
      String version = words[2].substring(end + 1);
      if (version.regionMatches(true, 0, PROTOCOL, 0, PROTOCOL.length())
          && !version.startsWith(PROTOCOL)) {
        throw new ProblemException(
            ProblemType.MALFORMED_REQUEST, "HTTP must be in capitals (RFC 9112, 2.3).");
      }
      return super.createMessage(
          end < 0
              ? words
              : new String[] {
                words[0],
                (words[1] + ' ' + words[2].substring(0, end)).replace(' ', RequestTarget.SPACE),
                version
              });
    }

    private void begin(HttpRequest request) {
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
        out.add(
            unreadable(
                DecoderResult.failure(new NumberFormatException("not the size of a chunk"))));
      } else {
        long content = size.getAsLong();
        bytesToNextSize = content == 0 ? NO_CHUNK_FOLLOWS : length + 1 + content + LINE_END_LENGTH;
      }
    }
  }

  private static LastHttpContent unreadable(DecoderResult failure) {
    var end = new DefaultLastHttpContent();
    end.setDecoderResult(failure);
    return end;
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
