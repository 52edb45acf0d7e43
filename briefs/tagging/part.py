"""What somebody who is named may be to the rules of stances, as bits: `parts & part.ARMED`."""

ARMED = 1
"""An armed group."""
ACCUSED = 2
"""An armed group, a state, or who speaks for one."""
BLAMABLE = 4
"""A force, a party or another body that may be accused of a deed."""
BODY = 8
"""Who may own a deed without being an armed group by trade."""
SUSPECT = 16
"""Such a body, or an intelligence service."""
FORCE = 32
"""Forces that may be named for their state."""
VOICE = 64
"""An outlet, or who has a leader that may be named for it."""
SPEAKING = 128
"""An armed group, or who may speak for one."""
POINTABLE = 256
"""Who may be pointed at."""
RULING = 512
"""Who governs at some time as well, or speaks for one who does."""

ASKED = SPEAKING | POINTABLE
"""Of whom the nets ask."""
