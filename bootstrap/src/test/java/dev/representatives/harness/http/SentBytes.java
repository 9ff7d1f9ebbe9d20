package dev.representatives.harness.http;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.Flow;

/** Collects the bytes of a publisher. */
public final class SentBytes implements Flow.Subscriber<ByteBuffer> {
  private final BodySubscriber<byte[]> collector = BodySubscribers.ofByteArray();

  private SentBytes() {}

  public static byte[] of(BodyPublisher publisher) {
    var bytes = new SentBytes();
    publisher.subscribe(bytes);
    return bytes.collector.getBody().toCompletableFuture().join();
  }

  @Override
  public void onSubscribe(Flow.Subscription subscription) {
    collector.onSubscribe(subscription);
  }

  @Override
  public void onNext(ByteBuffer item) {
    collector.onNext(List.of(item));
  }

  @Override
  public void onError(Throwable throwable) {
    collector.onError(throwable);
  }

  @Override
  public void onComplete() {
    collector.onComplete();
  }
}
