//! What spans rooms.
