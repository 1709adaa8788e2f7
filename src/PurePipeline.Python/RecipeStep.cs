using PurePipeline.Numerics;

namespace PurePipeline.Python;

/// <summary>One library call that gave a picture, an array or a tensor.</summary>
/// <param name="Call">The call's full name, such as <c>PIL.Image.Image.resize</c> or <c>numpy.ndarray.__sub__</c>.</param>
/// <param name="Arguments">The arguments' values as text, the instance first.</param>
/// <param name="Line">The recipe's line, counted from 1.</param>
/// <param name="Value">What the call gave, as an array; nothing is computed before its data is asked for.</param>
public sealed record RecipeStep(string Call, string Arguments, int Line, NdArray Value);
