namespace PurePipeline.Python.Objects;

/// <summary>An object that <c>with</c> accepts.</summary>
internal interface IContext
{
    /// <summary>The value behind <c>as</c>.</summary>
    object Enter();
}
