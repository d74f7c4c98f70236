### Swedish. Kinds of record, sections, fields, help and choices: everything that follows from the field catalogue.
