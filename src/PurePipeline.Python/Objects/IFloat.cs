namespace PurePipeline.Python.Objects;

/// <summary>An object that can stand for a float, such as a NumPy scalar.</summary>
internal interface IFloat
{
    double ToFloat();
}
