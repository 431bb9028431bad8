"""What rules reckon with: values and times of statements, sums and growth, wording, doubts."""
