namespace PurePipeline.Python.Objects;

/// <summary>A context of which something happens at the end.</summary>
internal interface IExitedContext : IContext
{
    void Exit();
}
