package dev.representatives.adapter.rest.http;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.AnnotatedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Binds each {@link PathKey} of a controller. */
@Singleton
final class PathKeyBinder implements AnnotatedRequestArgumentBinder<PathKey, String> {
  @Override
  public Class<PathKey> getAnnotationType() {
    return PathKey.class;
  }

  @Override
  public BindingResult<String> bind(
      ArgumentConversionContext<String> context, HttpRequest<?> source) {
    int segment = context.getAnnotationMetadata().intValue(PathKey.class, "segment").orElseThrow();
    var key = PercentDecoding.segment(source, segment);
    return () -> Optional.of(key);
  }
}
