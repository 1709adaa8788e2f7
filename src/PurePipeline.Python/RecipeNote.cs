namespace PurePipeline.Python;

/// <summary>What a recipe's author should know of a result: that the reference library itself gives other last bits on another machine.</summary>
/// <param name="Text">A sentence.</param>
/// <param name="Line">The recipe's line, counted from 1.</param>
public sealed record RecipeNote(string Text, int Line);
