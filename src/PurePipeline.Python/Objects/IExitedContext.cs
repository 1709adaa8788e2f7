namespace PurePipeline.Python.Objects;

/// <summary>A context of which something happens at the end.</summary>
internal interface IExitedContext : IContext
{
    /// <summary>Leaves the context, with what the body raised; true if that is no error any more.</summary>
    bool Exit(PythonError? raised);
}
