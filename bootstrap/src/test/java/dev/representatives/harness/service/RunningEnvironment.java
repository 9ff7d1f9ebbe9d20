package dev.representatives.harness.service;

import java.util.Optional;

/** An environment after its start, and what its end has to remove. */
record RunningEnvironment(Deployment deployment, Optional<TemporaryDirectory> directory)
    implements AutoCloseable {
  @Override
  public void close() {
    deployment.ours().ifPresent(ours -> ours.process().close());
    directory.ifPresent(TemporaryDirectory::close);
  }
}
