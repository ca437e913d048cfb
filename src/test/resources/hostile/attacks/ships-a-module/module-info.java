module singdance {}
