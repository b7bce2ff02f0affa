"""The five services in containers on this machine, as docker-compose runs them."""
