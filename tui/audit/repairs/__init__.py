"""The search for single changes after which a table would agree or add up."""
