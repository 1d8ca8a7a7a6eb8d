"""The room of the workbench in which models live."""
