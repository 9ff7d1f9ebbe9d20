package dev.representatives.harness.service;

import java.util.Optional;

/** A started environment, and the resources to remove at its end. */
record RunningEnvironment(Deployment deployment, Optional<TemporaryDirectory> directory)
    implements AutoCloseable {
  @Override
  public void close() {
    deployment.ours().ifPresent(ours -> ours.process().close());
    directory.ifPresent(TemporaryDirectory::close);
  }
}
