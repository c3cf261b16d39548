"""FollowTheMoney entities, the form in which OpenSanctions and others give out what they gathered."""
