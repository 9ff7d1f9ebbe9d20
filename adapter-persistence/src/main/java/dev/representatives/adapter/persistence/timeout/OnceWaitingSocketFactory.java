package dev.representatives.adapter.persistence.timeout;

import com.mysql.cj.conf.PropertySet;
import com.mysql.cj.protocol.StandardSocketFactory;
import java.net.Socket;

/** Creates the sockets of connections to MySQL; public because the driver creates it by name. */
public final class OnceWaitingSocketFactory extends StandardSocketFactory {
  @Override
  protected Socket createSocket(PropertySet properties) {
    return new OnceWaitingSocket();
  }
}
