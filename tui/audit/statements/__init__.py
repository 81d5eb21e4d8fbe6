"""What a finding says, as values with names: one class for each kind of sentence."""
