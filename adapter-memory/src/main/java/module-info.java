/** All outbound ports in memory. Requires the domain and the Java platform alone. */
module dev.representatives.adapter.memory {
  requires transitive dev.representatives.domain;

  exports dev.representatives.adapter.memory;
}
