package org.rightswatch.crawler.fetch;

import java.net.InetAddress;

/** A block of addresses in CIDR notation. */
record AddressRange(InetAddress base, int bits) {

    /** Parses {@code 10.0.0.0/8} or {@code fc00::/7}; never asks a name server. */
    static AddressRange of(String cidr) {
        int slash = cidr.indexOf('/');
        return new AddressRange(
                InetAddress.ofLiteral(cidr.substring(0, slash)), Integer.parseInt(cidr.substring(slash + 1)));
    }

    boolean contains(byte[] address) {
        byte[] own = base.getAddress();
        if (own.length != address.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> (bit & 7);
            if ((own[bit >> 3] & mask) != (address[bit >> 3] & mask)) {
                return false;
            }
        }
        return true;
    }
}
