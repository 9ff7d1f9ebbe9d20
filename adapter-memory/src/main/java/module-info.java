/** All outbound ports in memory. Requires only the domain and the Java platform. */
module dev.representatives.adapter.memory {
  requires transitive dev.representatives.domain;

  exports dev.representatives.adapter.memory;
}
