namespace PurePipeline.Cli.Comparing;

/// <summary>The first place with the largest difference; NaN where one side is no number.</summary>
internal sealed record LargestDifference(double Difference, IReadOnlyList<int> Index, double A, double B);
