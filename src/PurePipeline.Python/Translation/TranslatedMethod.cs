namespace PurePipeline.Python.Translation;

/// <summary>A C# method that a Python function became, for one set of types.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Text">Its C#, documentation included.</param>
/// <param name="Result">What a call of it gives; null for nothing.</param>
/// <param name="UsesVersions">Whether its last parameter is the versions.</param>
/// <param name="Looks">The places of the parameters with pictures whose pixels it looks at in any case.</param>
/// <param name="ChangesItems">Whether it changes lists that may be its arguments.</param>
internal sealed record TranslatedMethod(string Name, string Text, StaticType? Result, bool UsesVersions, IReadOnlyList<int> Looks, bool ChangesItems);
